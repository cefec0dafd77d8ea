package org.alumnibridge.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers a detached process across runs of the launcher. The file holds the process id and, so that a recycled id is
 * not mistaken for ours, its start as milliseconds of the epoch.
 *
 * @param path the file; absent when nothing was started
 */
public record PidFile(Path path) {

    /** Linux counts starts from the boot time, which moves when the clock is set. */
    private static final long CLOCK_STEP_MILLIS = 5_000;

    /** Writes down a process that has just been started. */
    public void write(ProcessHandle process) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, process.pid() + " " + startOf(process) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process if it still runs. */
    public Optional<ProcessHandle> process() {
        try {
            if (Files.notExists(path)) {
                return Optional.empty();
            }
            var words = Files.readString(path).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> Math.abs(startOf(process) - Long.parseLong(words[1])) < CLOCK_STEP_MILLIS)
                    .filter(PidFile::alive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Alive and no zombie: in a container whose first process reaps nobody, the dead keep their id. */
    static boolean alive(ProcessHandle process) {
        return process.isAlive() && !zombie(process.pid());
    }

    private static boolean zombie(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException noProcFileSystem) {
            return false;
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }
}
