package org.alumnibridge.localstack.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.StackState;
import org.alumnibridge.localstack.process.FileLock;

/** {@code up} and {@code start}. */
final class UpCommand {

    private final Arguments arguments;

    UpCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Starts the components named with all they need, or all of them. */
    void run() {
        FileLock.holding(Main.lock(arguments), () -> {
            var stack = LocalStack.open(arguments.directory(), ports());
            var named = arguments.names().isEmpty() ? Components.ALL : arguments.names();
            return start(stack, stack.withNeeds(named));
        });
    }

    /** Starts one component and nothing else. */
    void startOne() {
        var component = arguments.only("COMPONENT");
        FileLock.holding(Main.lock(arguments), () -> start(arguments.stack(), List.of(component)));
    }

    private boolean start(LocalStack stack, Collection<String> components) {
        if (Files.notExists(stack.context().distributions())) {
            System.out.println("The first start unpacks the parts and builds Keycloak: about half a minute more.");
        }
        var begin = Instant.now();
        stack.up(components, UpCommand::print);
        System.out.printf(
                "Ready after %.1f s. Gateway %s, issuer %s, mails %s%n",
                seconds(Duration.between(begin, Instant.now())),
                stack.gatewayUrl(),
                stack.issuer(),
                stack.mailbox().apiUrl());
        return true;
    }

    static synchronized void print(String component, Duration took) {
        System.out.printf("  %-22s ready after %5.1f s%n", component, seconds(took));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** The ports of the last start, unless options say otherwise; they cannot change under running processes. */
    private Map<String, Integer> ports() {
        var known = StackState.in(arguments.directory()).ports();
        var ports = new LinkedHashMap<>(Ports.standard(arguments.portOffset().orElse(0)));
        if (arguments.portOffset().isEmpty()) {
            ports.putAll(known);
        }
        ports.putAll(arguments.ports());
        var changed = !known.entrySet().containsAll(ports.entrySet());
        if (!known.isEmpty() && changed && anythingRuns()) {
            throw new StackException("Ports can only change while nothing runs. First: deploy/local down");
        }
        return ports;
    }

    private boolean anythingRuns() {
        var stack = arguments.stack();
        return stack.components().stream()
                .anyMatch(component -> stack.process(component).isPresent());
    }
}
