package org.alumnibridge.localstack.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.Repository;
import org.alumnibridge.localstack.StackException;

/**
 * What was typed after {@code deploy/local}.
 *
 * @param command the first word
 * @param names the words that are no options: components, people
 * @param directory the stack's directory
 * @param portOffset added to every default port
 * @param ports single ports by name
 * @param json machine-readable output
 * @param follow keep printing
 */
record Arguments(
        String command,
        List<String> names,
        Path directory,
        Optional<Integer> portOffset,
        Map<String, Integer> ports,
        boolean json,
        boolean follow) {

    /**
     * Reads the words.
     *
     * @param directoryVariable the directory unless an option names one; may be null
     */
    static Arguments parse(List<String> words, String directoryVariable) {
        var reader = new Reader(new ArrayDeque<>(words), directoryVariable);
        reader.readAll();
        return reader.arguments();
    }

    /** The stack as it was left. */
    LocalStack stack() {
        return LocalStack.open(directory);
    }

    /** The one name the command needs. */
    String only(String what) {
        if (names.size() != 1) {
            throw new StackException("Usage: deploy/local " + command + " " + what);
        }
        return names.get(0);
    }

    private static final class Reader {

        private final ArrayDeque<String> words;
        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> ports = new LinkedHashMap<>();
        private String directory;
        private Integer portOffset;
        private boolean json;
        private boolean follow;

        Reader(ArrayDeque<String> words, String directory) {
            this.words = words;
            this.directory = directory;
        }

        void readAll() {
            while (!words.isEmpty()) {
                read(words.poll());
            }
        }

        Arguments arguments() {
            var home = directory == null
                    ? Repository.find().local()
                    : Path.of(directory).toAbsolutePath();
            var command = names.isEmpty() ? "help" : names.remove(0);
            return new Arguments(command, names, home, Optional.ofNullable(portOffset), ports, json, follow);
        }

        private void read(String word) {
            switch (word) {
                case "--dir", "--directory" -> directory = valueOf(word);
                case "--port-offset" -> portOffset = number(word, valueOf(word));
                case "--port" -> port(valueOf(word));
                case "--json" -> json = true;
                case "-f" -> follow = true;
                default -> name(word);
            }
        }

        private void name(String word) {
            if (word.startsWith("-")) {
                throw new StackException("Unknown option " + word + ". See: deploy/local help");
            }
            names.add(word);
        }

        private void port(String assignment) {
            var parts = assignment.split("=", 2);
            if (parts.length != 2 || !Ports.exists(parts[0])) {
                throw new StackException("--port needs NAME=NUMBER, NAME one of: "
                        + String.join(" ", Ports.standard(0).keySet()));
            }
            ports.put(parts[0], number("--port " + parts[0], parts[1]));
        }

        private String valueOf(String option) {
            if (words.isEmpty()) {
                throw new StackException(option + " needs a value. See: deploy/local help");
            }
            return words.poll();
        }

        private static int number(String option, String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new StackException(option + " needs a number, not " + text, e);
            }
        }
    }
}
