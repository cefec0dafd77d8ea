package org.alumnibridge.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.alumnibridge.localstack.StackException;

/** {@code logs COMPONENT [-f]}. */
final class LogsCommand {

    private final Arguments arguments;

    LogsCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    void run() {
        var component = arguments.only("COMPONENT [-f]");
        var log = arguments.stack().log(component);
        if (Files.notExists(log)) {
            throw new StackException(component + " has written no log yet (" + log + ").");
        }
        var command = new ArrayList<>(List.of("tail", "-n", "200"));
        if (arguments.follow()) {
            command.add("-f");
        }
        command.add(log.toString());
        show(command);
    }

    private static void show(List<String> command) {
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
