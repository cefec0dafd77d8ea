package org.alumnibridge.bench.relay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;

/** The relays of one stack and what they cost. Our own is the one at work before and after. */
public final class Relays implements AutoCloseable {

    private final LocalStack stack;
    private final AlumniOutbox outbox;
    private final Optional<DebeziumProcess> debezium;

    /** @param libraries where Debezium is; without it there is no peer */
    public Relays(LocalStack stack, Path libraries) {
        this.stack = stack;
        this.outbox = new AlumniOutbox(stack.databases());
        this.debezium = Optional.of(libraries)
                .filter(Files::isDirectory)
                .map(directory -> new DebeziumProcess(stack, outbox, directory));
        debezium.ifPresent(peer -> keepWholeLog());
        outbox.silenceRelay();
    }

    public AlumniOutbox outbox() {
        return outbox;
    }

    public Relay none() {
        return new NoRelay(outbox);
    }

    public Relay own() {
        return new OwnRelay(outbox);
    }

    public Optional<Relay> peer() {
        return debezium.map(peer -> peer);
    }

    /** Processor time so far of all that a relay may keep busy. */
    public CpuTimes cpu() {
        Map<String, Optional<ProcessHandle>> processes = new LinkedHashMap<>();
        processes.put("alumni-service", stack.process("alumni-service"));
        processes.put("postgres", stack.process(Components.POSTGRES));
        processes.put("kafka", stack.process(Components.KAFKA));
        processes.put("matching-service", stack.process("matching-service"));
        processes.put("debezium", debezium.flatMap(DebeziumProcess::handle));
        return CpuTimes.of(processes);
    }

    /** Back to the relay of alumni-service. */
    @Override
    public void close() {
        debezium.ifPresent(DebeziumProcess::end);
        outbox.giveLeaseBack();
    }

    /** Debezium reads the log logically decoded, which PostgreSQL must be told before it writes it. */
    private void keepWholeLog() {
        if (!walLevel().equals("logical")) {
            outbox.run("alter system set wal_level = 'logical'");
            stack.stop(Components.POSTGRES);
            stack.start(Components.POSTGRES);
            Patience.until("alumni-service is ready again", () -> Optional.of(stack.ready("alumni-service"))
                    .filter(Boolean::booleanValue));
        }
    }

    private String walLevel() {
        try (Connection connection = outbox.connect();
                Statement statement = connection.createStatement();
                ResultSet level = statement.executeQuery("show wal_level")) {
            level.next();
            return level.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
