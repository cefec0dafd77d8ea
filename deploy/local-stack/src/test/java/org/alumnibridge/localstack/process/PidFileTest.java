package org.alumnibridge.localstack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {

    @TempDir
    Path directory;

    private PidFile file;

    @BeforeEach
    void name() {
        file = new PidFile(directory.resolve("run/mail.pid"));
    }

    @Test
    void findsTheProcessItWasWrittenFor() {
        var self = ProcessHandle.current();
        file.write(self);
        assertEquals(self, file.process().orElseThrow());
    }

    @Test
    void doesNotTakeARecycledIdForItsProcess() throws IOException {
        var self = ProcessHandle.current();
        file.write(self);
        var started = Long.parseLong(Files.readString(file.path()).strip().split(" ")[1]);

        content(self.pid() + " " + (started - 60_000) + "\n");

        assertTrue(file.process().isEmpty());
    }

    @Test
    void doesNotTakeAZombieForAProcess() throws Exception {
        // The shell replaced by sleep reaps nobody: its child stays a zombie.
        var parent = new ProcessBuilder("bash", "-c", "sleep 60 & echo $!; exec sleep 60").start();
        try (var output = parent.inputReader()) {
            var child = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            file.write(child);
            assertTrue(file.process().isPresent());
            assertTrue(Await.until(Duration.ofSeconds(10), () -> runsSleep(parent)), "the shell would reap its child");

            child.destroyForcibly();

            assertTrue(Await.until(Duration.ofSeconds(10), () -> file.process().isEmpty()));
            assertTrue(Files.exists(Path.of("/proc/" + child.pid())) || !Files.exists(Path.of("/proc")), "a zombie");
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "4711 ", "none at all", "99999999999999999999999 1\n"})
    void countsAsNoneWhenItsWriterWasKilled(String left) throws IOException {
        content(left);
        assertTrue(file.process().isEmpty());
    }

    private static boolean runsSleep(Process process) {
        return !process.info().command().orElse("bash").endsWith("bash");
    }

    private void content(String text) throws IOException {
        Files.createDirectories(file.path().getParent());
        Files.writeString(file.path(), text);
    }
}
