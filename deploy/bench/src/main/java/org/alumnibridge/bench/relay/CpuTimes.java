package org.alumnibridge.bench.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Processor time of process trees by name, in microseconds, from {@code /proc} (Linux only). Children that have ended
 * count with the parent that waited for them, as PostgreSQL's do. The clock ticks every 10 ms.
 */
public record CpuTimes(Map<String, Long> microseconds) {

    private static final long TICK = 10_000;

    public static CpuTimes of(Map<String, Optional<ProcessHandle>> processes) {
        Map<String, Long> times = new LinkedHashMap<>();
        processes.forEach((name, process) -> process.ifPresent(root -> times.put(name, tree(root))));
        return new CpuTimes(times);
    }

    /** What was used since an earlier reading; a process that was not there then counts whole. */
    public CpuTimes since(CpuTimes earlier) {
        Map<String, Long> used = new LinkedHashMap<>();
        microseconds.forEach((name, now) -> used.put(name, now - earlier.microseconds.getOrDefault(name, 0L)));
        return new CpuTimes(used);
    }

    private static long tree(ProcessHandle root) {
        long children = root.descendants()
                .mapToLong(child -> ticks(child.pid(), 13, 14))
                .sum();
        return TICK * (children + ticks(root.pid(), 13, 14, 15, 16));
    }

    /** @param fields of {@code /proc/PID/stat}, counted from 0 */
    private static long ticks(long pid, int... fields) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] behindName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields)
                    .mapToLong(field -> Long.parseLong(behindName[field - 2]))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
