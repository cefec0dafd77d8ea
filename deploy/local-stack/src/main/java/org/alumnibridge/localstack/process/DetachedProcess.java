package org.alumnibridge.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a process that outlives this one: in a process group of its own (Ctrl-C at the terminal does not reach it),
 * deaf to the terminal's hang-up, its output appended to a log file.
 */
public final class DetachedProcess {

    // "set -m" puts the background job into its own process group; works in the bash 3.2 of macOS too.
    private static final String DETACH =
            "log=$1; shift; trap '' HUP; set -m; \"$@\" </dev/null >>\"$log\" 2>&1 & echo $!";

    private DetachedProcess() {}

    /** Starts it and writes its id down; a process that has ended by then leaves no id behind. */
    public static void start(Launch launch, Path log, PidFile pidFile) {
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(launch.directory());
            ProcessHandle.of(spawn(launch, log)).ifPresentOrElse(pidFile::write, pidFile::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal, such as {@code STOP}, to the process and all its children. */
    public static void signal(ProcessHandle process, String signal) {
        family(process).forEach(member -> send(member, signal));
    }

    /**
     * Ends it: politely by the signal ({@code TERM}, {@code INT}), after the limit by force with its children. A paused
     * one is woken to hear it.
     */
    public static void stop(ProcessHandle process, String signal, Duration limit) {
        send(process, signal);
        signal(process, "CONT");
        if (!Await.until(limit, () -> !PidFile.alive(process))) {
            kill(process);
        }
    }

    /** SIGKILL to the process and all its children, as if the machine had lost power; returns when all are gone. */
    public static void kill(ProcessHandle process) {
        var family = family(process);
        family.forEach(ProcessHandle::destroyForcibly);
        Await.until(Duration.ofSeconds(10), () -> family.stream().noneMatch(PidFile::alive));
    }

    private static List<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(process.descendants(), Stream.of(process)).toList();
    }

    private static void send(ProcessHandle process, String signal) {
        Command.succeeds(List.of("sh", "-c", "kill -" + signal + " " + process.pid()));
    }

    private static long spawn(Launch launch, Path log) throws IOException {
        var command = new ArrayList<>(List.of("bash", "-c", DETACH, "bash", log.toString()));
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command).directory(launch.directory().toFile());
        builder.environment().putAll(launch.environment());
        var shell = builder.start();
        try (var reader = shell.inputReader()) {
            return Long.parseLong(reader.readLine().strip());
        }
    }
}
