package org.alumnibridge.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.alumnibridge.localstack.StackException;

/** The launcher behind {@code deploy/local}. */
public final class Main {

    private Main() {}

    /** Ends with 1 if the command failed, or if {@code status} found something that is not ready. */
    public static void main(String[] words) {
        try {
            if (!run(Arguments.parse(List.of(words), System.getenv("ALUMNI_BRIDGE_DIR")))) {
                System.exit(1);
            }
        } catch (StackException e) {
            fail(e.getMessage());
        } catch (UncheckedIOException e) {
            fail(message(e.getCause()));
        }
    }

    private static boolean run(Arguments arguments) {
        switch (arguments.command()) {
            case "up" -> new UpCommand(arguments).run();
            case "down" -> new StopCommands(arguments).down();
            case "reset" -> new StopCommands(arguments).reset();
            case "kill" -> new StopCommands(arguments).kill();
            case "pause" -> new StopCommands(arguments).pause();
            case "resume" -> new StopCommands(arguments).resume();
            case "scale" -> new ScaleCommand(arguments).run();
            case "start" -> new UpCommand(arguments).startOne();
            case "status" -> {
                return new StatusCommand(arguments, System.out).run();
            }
            case "logs" -> new LogsCommand(arguments).run();
            case "token" -> System.out.println(arguments.stack().token(arguments.only("WHO")));
            default -> throw new StackException("Unknown command " + arguments.command() + ". See: deploy/local help");
        }
        return true;
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }

    private static String message(IOException failure) {
        return failure instanceof AccessDeniedException denied
                ? "No permission to read or write " + denied.getFile() + "."
                : failure.toString();
    }

    /** One changing command at a time. */
    static Path lock(Arguments arguments) {
        return arguments.directory().resolve("lock");
    }
}
