package org.alumnibridge.localstack.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alumnibridge.localstack.process.Await;
import org.alumnibridge.localstack.process.DetachedProcess;
import org.alumnibridge.localstack.process.Launch;
import org.alumnibridge.localstack.process.PidFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {

    @TempDir
    Path parent;

    @Test
    void endsTheStackWhenTheWatchedProgramHasEnded() throws IOException {
        var stack = Files.createDirectory(parent.resolve("stack"));
        var pidFile = new PidFile(stack.resolve("run/mail.pid"));
        DetachedProcess.start(sleeping(stack), stack.resolve("logs/mail.log"), pidFile);
        var part = pidFile.process().orElseThrow();
        var watched = new ProcessBuilder("sleep", "60").start();

        Watchdog.start(stack, watched.toHandle());
        assertTrue(part.isAlive());
        watched.destroy();

        assertTrue(Await.until(Duration.ofSeconds(15), () -> !part.isAlive()), "part ended");
        assertTrue(Await.until(Duration.ofSeconds(15), () -> Files.notExists(stack)), "directory deleted");
    }

    // The directory stands in the command line, as with every part.
    private static Launch sleeping(Path stack) {
        return new Launch(List.of("sh", "-c", "sleep 60; true", stack.toString()), Map.of(), stack);
    }
}
