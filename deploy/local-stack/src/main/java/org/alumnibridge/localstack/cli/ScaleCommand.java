package org.alumnibridge.localstack.cli;

import java.util.List;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.process.FileLock;

/** {@code scale SERVICE N}. */
final class ScaleCommand {

    private final Arguments arguments;

    ScaleCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    void run() {
        if (arguments.names().size() != 2) {
            throw new StackException("Usage: deploy/local scale SERVICE N");
        }
        var service = arguments.names().get(0);
        var count = count(arguments.names().get(1));
        FileLock.holding(Main.lock(arguments), () -> scale(arguments.stack(), service, count));
    }

    private static List<String> scale(LocalStack stack, String service, int count) {
        stack.scale(service, count, UpCommand::print);
        var replicas = stack.replicas(service);
        var running =
                replicas.stream().anyMatch(replica -> stack.process(replica).isPresent());
        System.out.println(service + " has now: " + String.join(" ", replicas)
                + (running
                        ? "; the gateway, if it runs, was restarted for it."
                        : ", once started by: deploy/local up"));
        return replicas;
    }

    private static int count(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StackException("scale needs a number, not " + text, e);
        }
    }
}
