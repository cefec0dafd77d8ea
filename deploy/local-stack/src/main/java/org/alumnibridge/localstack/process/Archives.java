package org.alumnibridge.localstack.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the formats the parts come in. */
public final class Archives {

    private static final int ANY_EXECUTE_BIT = 0b001_001_001;

    private Archives() {}

    /** Unpacks a zip without its single top directory. */
    public static void unzipInside(Path zip, Path target) throws IOException {
        try (var input = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (var entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                var inner = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (!inner.isEmpty() && !entry.isDirectory()) {
                    write(input, inside(target, inner));
                }
            }
        }
    }

    /** Unpacks the one {@code .txz} that a jar of PostgreSQL binaries holds. */
    public static void untarFromJar(Path jar, Path target) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No .txz in " + jar));
            try (var input = new TarArchiveInputStream(new XZInputStream(zip.getInputStream(archive)))) {
                untar(input, target);
            }
        }
    }

    private static void untar(TarArchiveInputStream input, Path target) throws IOException {
        for (var entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
            var path = inside(target, entry.getName());
            if (entry.isSymbolicLink()) {
                Files.createDirectories(path.getParent());
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else if (entry.isFile()) {
                write(input, path);
                markExecutable(entry, path);
            }
        }
    }

    private static void markExecutable(TarArchiveEntry entry, Path path) throws IOException {
        if ((entry.getMode() & ANY_EXECUTE_BIT) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + path + " executable");
        }
    }

    private static void write(InputStream input, Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.copy(input, path);
    }

    private static Path inside(Path target, String name) throws IOException {
        var path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("Entry outside of its archive: " + name);
        }
        return path;
    }
}
