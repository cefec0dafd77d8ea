package org.alumnibridge.localstack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for messages about a part that died. */
public final class LogTail {

    private LogTail() {}

    /** The last lines, indented; a note if there are none. */
    public static String of(Path log, int lines) {
        try {
            // The log may hold bytes of any charset: a lenient decoder keeps the message coming.
            var all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return indent(all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "  (no log at " + log + ")";
        }
    }

    private static String indent(List<String> lines) {
        return lines.isEmpty() ? "  (the log is empty)" : "  " + String.join("\n  ", lines);
    }
}
