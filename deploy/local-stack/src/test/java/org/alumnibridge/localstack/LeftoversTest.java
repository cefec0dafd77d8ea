package org.alumnibridge.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What parts and launchers leave behind when they are killed does not keep the next start from working. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LeftoversTest {

    @TempDir
    Path directory;

    private LocalStack stack;

    @AfterEach
    void end() {
        stack.down();
    }

    @Test
    void ofAKilledPostgres() throws IOException, SQLException {
        stack = LocalStack.open(directory, Ports.free());
        stack.start(Components.POSTGRES);
        remember("kept");

        stack.kill(Components.POSTGRES);
        // As after a restart of the machine: the id in the file is somebody else's by now.
        var postmaster = directory.resolve("data/postgres/cluster/postmaster.pid");
        assertTrue(Files.exists(postmaster));
        Files.writeString(
                postmaster,
                Files.readString(postmaster)
                        .replaceFirst(
                                "\\d+", Long.toString(ProcessHandle.current().pid())));

        stack.start(Components.POSTGRES);
        assertEquals("kept", remembered());
    }

    @Test
    @Tag("full")
    void ofAKilledKafka() {
        stack = LocalStack.open(directory, Ports.free());
        stack.start(Components.KAFKA);

        stack.kill(Components.KAFKA);
        assertTrue(Files.exists(directory.resolve("data/kafka/logs/.lock")));

        stack.start(Components.KAFKA);
        assertTrue(stack.ready(Components.KAFKA));
    }

    @Test
    void ofALauncherKilledWhileItMadeADatabaseCluster() throws IOException {
        var unfinished = directory.resolve("data/postgres/cluster.unfinished");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("PG_VERSION"), "18");

        stack = LocalStack.open(directory, Ports.free());
        stack.start(Components.POSTGRES);
        assertTrue(stack.ready(Components.POSTGRES));
    }

    private void remember(String word) throws SQLException {
        try (var database = stack.databases().connect("alumni");
                var statement = database.createStatement()) {
            statement.execute("CREATE TABLE word AS SELECT '" + word + "'::text AS word");
        }
    }

    private String remembered() throws SQLException {
        try (var database = stack.databases().connect("alumni");
                var rows = database.createStatement().executeQuery("SELECT word FROM word")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
