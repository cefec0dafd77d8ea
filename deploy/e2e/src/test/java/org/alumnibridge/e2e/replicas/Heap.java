package org.alumnibridge.e2e.replicas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process really needs of its heap: what is left after a full collection. */
final class Heap {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int KIB_PER_MIB = 1024;

    private Heap() {}

    static long liveMiB(ProcessHandle process) {
        jcmd(process, "GC.run");
        Matcher used = USED.matcher(jcmd(process, "GC.heap_info").replaceFirst("(?s)Metaspace.*", ""));
        long kib = 0;
        while (used.find()) {
            kib += Long.parseLong(used.group(1));
        }
        return kib / KIB_PER_MIB;
    }

    private static String jcmd(ProcessHandle process, String command) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
