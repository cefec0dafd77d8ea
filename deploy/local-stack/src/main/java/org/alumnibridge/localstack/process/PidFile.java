package org.alumnibridge.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Remembers a detached process across runs of the launcher. The file holds the process id and, so that a recycled id is
 * not mistaken for ours, its start as milliseconds of the epoch.
 *
 * @param path the file; absent when nothing was started
 */
public record PidFile(Path path) {

    /** Linux counts starts from the boot time, which moves when the clock is set. */
    private static final long CLOCK_STEP_MILLIS = 5_000;

    private static final Pattern CONTENT = Pattern.compile("(\\d{1,18}) (\\d{1,18})\\n");

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
            var content = CONTENT.matcher(Files.readString(path));
            // Half-written by a launcher that was killed: as good as none.
            return content.matches()
                    ? running(Long.parseLong(content.group(1)), Long.parseLong(content.group(2)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> running(long pid, long started) {
        return ProcessHandle.of(pid)
                .filter(process -> Math.abs(startOf(process) - started) < CLOCK_STEP_MILLIS)
                .filter(PidFile::alive);
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

    /** With its first thread dead and others still ending, a process is none yet: it still holds its ports. */
    private static boolean zombie(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        try (var threads = Files.list(process.resolve("task"))) {
            var stat = Files.readString(process.resolve("stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z") && threads.count() == 1;
        } catch (IOException noProcFileSystem) {
            return false;
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }
}
