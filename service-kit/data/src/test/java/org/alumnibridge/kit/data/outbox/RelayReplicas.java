package org.alumnibridge.kit.data.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Several relays of one service, each a process of its own. */
final class RelayReplicas implements AutoCloseable {

    /** @param holder by which the lease knows it */
    record Replica(Process process, UUID holder) {}

    private final OutboxDatabase database;
    private final Map<String, String> environment;
    private final List<Replica> replicas = new ArrayList<>();

    RelayReplicas(OutboxDatabase database, int count, Duration leaseTime) throws IOException {
        this.database = database;
        this.environment = database.environment(Map.of(RelaySettings.LEASE_TIME, leaseTime.toString()));
        for (int i = 0; i < count; i++) {
            start();
        }
    }

    void start() throws IOException {
        // Little memory, so that one that hoards events dies of it.
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName());
        command.environment().putAll(environment);
        command.redirectError(
                ProcessBuilder.Redirect.appendTo(Path.of("target", "relays.log").toFile()));
        Process process = command.start();
        replicas.add(new Replica(process, holder(process)));
    }

    /** The one that holds the lease, if it is one of these. */
    Optional<Replica> active() throws SQLException {
        try (Connection connection = database.connect();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select holder from relay_lease")) {
            UUID holder = row.next() ? row.getObject(1, UUID.class) : null;
            return replicas.stream()
                    .filter(replica -> replica.holder().equals(holder))
                    .findFirst();
        }
    }

    List<Replica> all() {
        return List.copyOf(replicas);
    }

    /** SIGKILL. */
    void kill(Replica replica) throws InterruptedException {
        replica.process().destroyForcibly().waitFor();
        replicas.remove(replica);
    }

    /** SIGSTOP: it keeps its connections and answers nobody. */
    void pause(Replica replica) throws IOException, InterruptedException {
        signal(replica, "STOP");
    }

    /** SIGCONT: it goes on as if nothing had happened. */
    void resume(Replica replica) throws IOException, InterruptedException {
        signal(replica, "CONT");
    }

    @Override
    public void close() {
        replicas.forEach(replica -> replica.process().destroyForcibly());
    }

    private static void signal(Replica replica, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(replica.process().pid()))
                .start()
                .waitFor();
    }

    private static UUID holder(Process process) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        String line = output.readLine();
        while (line != null && !line.startsWith("holder ")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("The relay's process ended at once");
        }
        return UUID.fromString(line.substring("holder ".length()));
    }
}
