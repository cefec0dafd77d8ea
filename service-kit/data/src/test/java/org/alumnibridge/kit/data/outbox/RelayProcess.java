package org.alumnibridge.kit.data.outbox;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.metrics.RelayPulse;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A replica reduced to its relay, so that tests can kill and freeze it. Tells by which holder the lease knows it, and ends
 * with its standard input.
 */
public final class RelayProcess {

    private RelayProcess() {}

    public static void main(String[] none) throws IOException {
        Map<String, String> environment = System.getenv();
        RelaySettings settings = RelaySettings.of(environment);
        DataSource database = database(environment);
        RelayConnection connection = new RelayConnection(database);
        RelayLease lease = new RelayLease(connection, settings);
        new OutboxRelay(
                        lease,
                        new OutboxStore(connection, Clock.systemUTC()),
                        new EventPublisher(broker(environment), settings),
                        connection,
                        new RelayHeartbeat(lease, database, settings),
                        new RelayBell(),
                        settings,
                        new RelayPulse(Clock.systemUTC()))
                .start(null);
        System.out.println("holder " + lease.holder());
        while (System.in.read() >= 0) {
            // The test is alive.
        }
        Runtime.getRuntime().halt(0);
    }

    static PGSimpleDataSource database(Map<String, String> environment) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {environment.get("DATABASE_HOST")});
        database.setPortNumbers(new int[] {Integer.parseInt(environment.get("DATABASE_PORT"))});
        database.setDatabaseName(environment.get("DATABASE_NAME"));
        database.setUser(environment.get("DATABASE_USER"));
        database.setPassword(environment.get("DATABASE_PASSWORD"));
        return database;
    }

    static Map<String, Object> broker(Map<String, String> environment) {
        Map<String, Object> broker = new HashMap<>();
        broker.put("bootstrap.servers", environment.get("KAFKA_BOOTSTRAP_SERVERS"));
        broker.put("security.protocol", "SASL_PLAINTEXT");
        broker.put("sasl.mechanism", "SCRAM-SHA-256");
        broker.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(environment.get("KAFKA_USER"), environment.get("KAFKA_PASSWORD")));
        return broker;
    }
}
