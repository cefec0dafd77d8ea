package org.alumnibridge.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java programs, run by the Java that runs the launcher. */
public final class JavaCommand {

    private JavaCommand() {}

    /**
     * A part of a stack.
     *
     * @param stack the stack's directory: it stands in the command line, so that a process can be told to be the stack's
     */
    public static List<String> ofPart(Path stack, List<String> arguments) {
        return of(List.of("-Dalumni-bridge.stack=" + stack), arguments);
    }

    /** A helper program that runs to its end. */
    public static List<String> of(List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
