package org.alumnibridge.bench.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.alumnibridge.localstack.process.Await;
import org.alumnibridge.localstack.process.JavaCommand;

/** Starts and ends {@link DebeziumRelay} on a class path of its own; needs {@code wal_level=logical}. */
final class DebeziumProcess implements Relay {

    private static final String SLOT = "bench_outbox";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final AlumniOutbox outbox;
    private final Path libraries;
    private Process process;

    /** @param libraries directory with Debezium and all it needs */
    DebeziumProcess(LocalStack stack, AlumniOutbox outbox, Path libraries) {
        this.stack = stack;
        this.outbox = outbox;
        this.libraries = libraries;
    }

    @Override
    public String name() {
        return "Debezium";
    }

    @Override
    public boolean wantsBell() {
        return false;
    }

    @Override
    public void start() {
        outbox.run("drop publication if exists " + SLOT);
        outbox.run("create publication " + SLOT + " for table outbox with (publish = 'insert')");
        Path directory = stack.context().directory().resolve("debezium");
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(directory.resolve("offsets"));
            Path engine = write(directory.resolve("engine.properties"), engine(directory));
            Path producer = write(directory.resolve("producer.properties"), producer());
            process = new ProcessBuilder(JavaCommand.of(
                            List.of("-Xmx512m", "-cp", classPath()),
                            List.of(DebeziumRelay.class.getName(), engine.toString(), producer.toString())))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        await("Debezium does not read the log", this::reads);
    }

    @Override
    public void stop() {
        process.destroy();
        process.onExit().join();
        await("the slot is not free", () -> !holdsSlot());
        outbox.run("select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '" + SLOT
                + "'");
        outbox.markAllPublished();
    }

    /** Leaves nothing running after a turn that failed. */
    void end() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    private static void await(String failure, BooleanSupplier state) {
        if (!Await.until(LIMIT, state)) {
            throw new IllegalStateException(failure);
        }
    }

    /** It holds the slot before already, while it is made: what is committed then, nobody reads. */
    private boolean reads() {
        return found("select 1 from pg_replication_slots join pg_stat_replication on active_pid = pid"
                + " where state = 'streaming' and slot_name = '" + SLOT + "'");
    }

    private boolean holdsSlot() {
        return found("select 1 from pg_replication_slots where active and slot_name = '" + SLOT + "'");
    }

    private boolean found(String query) {
        try (Connection connection = outbox.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String classPath() {
        Path classes = libraries.resolve("../../classes").normalize();
        return classes + ":" + libraries + "/*";
    }

    private Map<String, String> engine(Path directory) {
        return Map.ofEntries(
                Map.entry("name", SLOT),
                Map.entry("connector.class", "io.debezium.connector.postgresql.PostgresConnector"),
                Map.entry("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore"),
                Map.entry(
                        "offset.storage.file.filename",
                        directory.resolve("offsets").toString()),
                Map.entry("offset.flush.interval.ms", "1000"),
                Map.entry("topic.prefix", "bench"),
                Map.entry("database.hostname", StackContext.HOST),
                Map.entry("database.port", Integer.toString(stack.context().port(Components.POSTGRES))),
                Map.entry("database.user", "postgres"),
                Map.entry("database.password", stack.context().secret("postgres")),
                Map.entry("database.dbname", AlumniOutbox.DATABASE),
                Map.entry("plugin.name", "pgoutput"),
                Map.entry("slot.name", SLOT),
                Map.entry("publication.name", SLOT),
                Map.entry("publication.autocreate.mode", "disabled"),
                Map.entry("table.include.list", "public.outbox"),
                Map.entry("snapshot.mode", "no_data"),
                Map.entry("poll.interval.ms", "1"),
                Map.entry("max.batch.size", "2048"),
                Map.entry("max.queue.size", "8192"));
    }

    /** As our relay's, but for the fence: the engine has none. */
    private Map<String, String> producer() {
        Properties settings = new Properties();
        stack.kafka().clientSettings(KafkaAccess.ADMIN).forEach((name, value) -> settings.put(name, value.toString()));
        settings.put("acks", "all");
        settings.put("linger.ms", "0");
        return settings.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, settings::getProperty));
    }

    private static Path write(Path file, Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }
}
