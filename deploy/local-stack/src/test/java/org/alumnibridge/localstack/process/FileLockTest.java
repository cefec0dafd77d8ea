package org.alumnibridge.localstack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLockTest {

    /** Takes the lock of the file named and keeps it. */
    static final class Holder {
        public static void main(String[] arguments) {
            FileLock.holding(Path.of(arguments[0]), Holder::keep);
        }

        private static boolean keep() {
            System.out.println("held");
            return Await.until(Duration.ofMinutes(2), () -> false);
        }
    }

    @TempDir
    Path directory;

    @Test
    void isFreeAsSoonAsItsHolderIsKilled() throws Exception {
        var lock = directory.resolve("lock");
        var holder = new ProcessBuilder(JavaCommand.of(
                        List.of("-cp", System.getProperty("java.class.path")),
                        List.of(Holder.class.getName(), lock.toString())))
                .start();
        var begun = new CountDownLatch(1);
        try (var output = holder.inputReader()) {
            assertEquals("held", output.readLine());
            var waiting = new FutureTask<>(() -> taken(lock, begun));
            new Thread(waiting).start();
            assertFalse(begun.await(300, TimeUnit.MILLISECONDS), "held by another process");

            holder.destroyForcibly().waitFor();

            assertTrue(waiting.get(10, TimeUnit.SECONDS));
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void doesNotMindAFileThatIsLeft() throws Exception {
        var lock = Files.writeString(directory.resolve("lock"), "left by somebody");
        assertTrue(taken(lock, new CountDownLatch(1)));
    }

    private static boolean taken(Path lock, CountDownLatch begun) {
        return FileLock.holding(lock, () -> {
            begun.countDown();
            return true;
        });
    }
}
