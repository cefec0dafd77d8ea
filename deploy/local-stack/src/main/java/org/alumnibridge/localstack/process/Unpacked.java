package org.alumnibridge.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Directories that are made once and then only read, such as an unpacked distribution. */
public final class Unpacked {

    /** Fills a fresh directory. */
    @FunctionalInterface
    public interface Maker {
        void fill(Path directory) throws IOException;
    }

    private Unpacked() {}

    /** The directory, made now if it is not there; half-made ones are never seen. */
    public static Path once(Path directory, Maker maker) {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        var lock = directory.resolveSibling(directory.getFileName() + ".lock");
        return FileLock.holding(lock, () -> Files.isDirectory(directory) ? directory : make(directory, maker));
    }

    private static Path make(Path directory, Maker maker) {
        var unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
        try {
            Trees.delete(unfinished);
            Files.createDirectories(unfinished);
            maker.fill(unfinished);
            return Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
