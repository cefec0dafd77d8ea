package org.alumnibridge.localstack.cli;

import java.nio.file.Path;
import java.util.List;
import org.alumnibridge.localstack.StackException;

/** The launcher behind {@code deploy/local}. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        try {
            run(Arguments.parse(List.of(words), System.getenv("ALUMNI_BRIDGE_DIR")));
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Arguments arguments) {
        switch (arguments.command()) {
            case "up" -> new UpCommand(arguments).run();
            case "down" -> new StopCommands(arguments).down();
            case "reset" -> new StopCommands(arguments).reset();
            case "kill" -> new StopCommands(arguments).kill();
            case "pause" -> new StopCommands(arguments).pause();
            case "resume" -> new StopCommands(arguments).resume();
            case "scale" -> new ScaleCommand(arguments).run();
            case "start" -> new UpCommand(arguments).startOne();
            case "status" -> new StatusCommand(arguments).run();
            case "logs" -> new LogsCommand(arguments).run();
            case "token" -> System.out.println(arguments.stack().token(arguments.only("WHO")));
            default -> throw new StackException("Unknown command " + arguments.command() + ". See: deploy/local help");
        }
    }

    /** One changing command at a time. */
    static Path lock(Arguments arguments) {
        return arguments.directory().resolve("lock");
    }
}
