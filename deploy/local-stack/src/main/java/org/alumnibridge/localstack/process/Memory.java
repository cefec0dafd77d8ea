package org.alumnibridge.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process and its children hold. */
public final class Memory {

    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    /** Resident memory in MiB, what the processes share counted for each; 0 where Linux's /proc is missing. */
    public static long residentMiB(ProcessHandle process) {
        var kib = Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::residentKiB)
                .sum();
        return kib / KIB_PER_MIB;
    }

    private static long residentKiB(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException noProcFileSystemOrProcess) {
            return 0;
        }
    }
}
