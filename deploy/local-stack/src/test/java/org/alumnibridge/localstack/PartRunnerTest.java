package org.alumnibridge.localstack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alumnibridge.localstack.process.Launch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartRunnerTest {

    @TempDir
    Path directory;

    private StackContext context;

    @BeforeEach
    void choosePorts() {
        var state = StackState.in(directory);
        state.usePorts(Ports.free());
        context = new StackContext(Repository.find(), directory, state);
    }

    @AfterEach
    void endProcess() {
        runner("sleep 60").kill();
    }

    @Test
    void namesTheTakenPortAndTheOptionThatChangesIt() throws IOException {
        var port = context.port(Components.MAIL);
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName(StackContext.HOST))) {
            var refused =
                    assertThrows(StackException.class, () -> runner("sleep 60").start());
            assertTrue(refused.getMessage().contains("Port " + taken.getLocalPort() + " of mail is taken"));
            assertTrue(refused.getMessage().contains("--port mail=N"));
        }
    }

    @Test
    void refusesAFullDiskBeforeItStartsAnything() {
        var runner = new PartRunner(context, new ShellPart("touch started"), Long.MAX_VALUE);

        var refused = assertThrows(StackException.class, runner::start);
        assertTrue(refused.getMessage().contains("MiB are free on the disk of " + directory), refused.getMessage());
        assertFalse(directory.resolve("started").toFile().exists());
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Files.createFile(directory.resolve("data"));

        var refused =
                assertThrows(StackException.class, () -> runner("sleep 60").start());
        assertTrue(refused.getMessage().contains("Cannot write in " + directory.resolve("data")));
        assertTrue(refused.getMessage().contains("--dir"));
    }

    @Test
    void showsTheLastLinesOfAPartThatDies() {
        var failure = assertThrows(
                StackException.class, () -> runner("echo out of luck; exit 3").start());
        assertTrue(failure.getMessage().contains("mail died while starting"), failure.getMessage());
        assertTrue(failure.getMessage().contains("out of luck"), failure.getMessage());
    }

    @Test
    void endsAProcessThatAnotherRunStarted() {
        runner("touch ready; sleep 60").start();
        var later = runner("sleep 60");
        assertTrue(later.running());
        later.stop();
        assertFalse(later.running());
    }

    @Test
    void killsAProcessThatIgnoresPoliteness() {
        runner("trap '' TERM; touch ready; sleep 60").start();
        runner("sleep 60").kill();
        assertFalse(runner("sleep 60").running());
    }

    private PartRunner runner(String script) {
        return new PartRunner(context, new ShellPart(script));
    }

    /** Ready when its script has made the file {@code ready}. */
    private final class ShellPart implements Part {

        private final String script;

        ShellPart(String script) {
            this.script = script;
        }

        @Override
        public String name() {
            return Components.MAIL;
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Set<String> needs() {
            return Set.of();
        }

        @Override
        public void prepare() {}

        @Override
        public Launch launch() {
            return new Launch(List.of("sh", "-c", script), Map.of(), directory);
        }

        @Override
        public boolean ready() {
            return directory.resolve("ready").toFile().exists();
        }
    }
}
