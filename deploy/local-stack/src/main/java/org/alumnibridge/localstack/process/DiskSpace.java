package org.alumnibridge.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alumnibridge.localstack.StackException;

/** Whether a directory can take what a part will write. Asked before a start, for the parts' own words are less clear. */
public final class DiskSpace {

    /** Less than this is trouble soon: Kafka and PostgreSQL lay out files ahead, copies of services take 60 MiB each. */
    public static final long NEEDED_MIB = 300;

    private static final long MIB = 1024 * 1024;

    private DiskSpace() {}

    /** Refuses a directory that cannot be made or written, or stands on a full disk. */
    public static void require(Path directory, long neededMiB) {
        writable(directory);
        shortage(directory, neededMiB).ifPresent(message -> {
            throw new StackException(message);
        });
    }

    /** What to say of a disk with less than this free; empty if there is enough. */
    public static Optional<String> shortage(Path directory, long neededMiB) {
        try {
            var free = Files.getFileStore(directory).getUsableSpace() / MIB;
            return Optional.of("Only %d MiB are free on the disk of %s; %d MiB are needed. Make room, or keep the stack"
                                    .formatted(free, directory, neededMiB)
                            + " elsewhere: --dir DIRECTORY.")
                    .filter(message -> free < neededMiB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // By trying: permissions alone know nothing of read-only mounts, of root, of a file in the way.
    private static void writable(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "writable", null));
        } catch (IOException e) {
            throw new StackException(
                    "Cannot write in " + directory + " (" + e + "). Keep the stack elsewhere: --dir DIRECTORY.", e);
        }
    }
}
