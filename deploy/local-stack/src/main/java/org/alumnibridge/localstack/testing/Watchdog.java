package org.alumnibridge.localstack.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alumnibridge.localstack.process.DetachedProcess;
import org.alumnibridge.localstack.process.Launch;
import org.alumnibridge.localstack.process.PidFile;

/** A small shell process that waits for the end of a program, then ends a stack and deletes its directory. */
final class Watchdog {

    private Watchdog() {}

    static void start(Path directory, ProcessHandle watched) throws IOException {
        var script = directory.resolve("watchdog.sh");
        try (var source = Watchdog.class.getResourceAsStream("/watchdog.sh")) {
            Files.copy(source, script);
        }
        var command = List.of("sh", script.toString(), Long.toString(watched.pid()), directory.toString());
        // Its id is kept outside of "run": it must not end itself.
        var pidFile = new PidFile(directory.resolve("watchdog.pid"));
        DetachedProcess.start(
                new Launch(command, Map.of(), directory.getParent()), directory.resolve("watchdog.log"), pidFile);
    }
}
