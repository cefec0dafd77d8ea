package org.alumnibridge.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Supplier;
import org.alumnibridge.localstack.StackException;

/** One at a time, across processes and across class loaders of one process. */
public final class FileLock {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private FileLock() {}

    /** Runs the work while holding the lock; waits for others up to five minutes. */
    public static <T> T holding(Path file, Supplier<T> work) {
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (!Await.until(LIMIT, () -> acquired(channel))) {
                    throw new StackException(
                            "Another run has held " + file + " for " + LIMIT.toMinutes() + " minutes.");
                }
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean acquired(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
