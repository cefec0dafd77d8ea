package org.alumnibridge.kit.data.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the relay asks of the database costs little, whatever PostgreSQL believes about the table. */
class OutboxStoreTest {

    private static final int PAGE = 600;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final UUID holder = UUID.randomUUID();
    private OutboxDatabase database;
    private RelayConnection connection;
    private OutboxStore store;

    @BeforeEach
    void open() throws SQLException, IOException {
        database = OutboxDatabase.fresh();
        connection = new RelayConnection(database.dataSource());
        store = new OutboxStore(connection, Clock.systemUTC());
        execute("insert into relay_lease (name, holder, beat) values ('outbox', '%s', 0)".formatted(holder));
    }

    @AfterEach
    void close() {
        connection.giveUp();
    }

    @Test
    void statisticsTakenWhileNothingWaitedMakeNoMarkSlow() throws SQLException {
        insert(3_000);
        for (List<Long> page = page(); !page.isEmpty(); page = page()) {
            store.markPublished(holder, page);
        }
        execute("analyze outbox");
        insert(9_000);
        List<Long> page = page();

        Instant begin = Instant.now();
        boolean marked = store.markPublished(holder, page);
        Duration time = Duration.between(begin, Instant.now());

        assertTrue(marked);
        assertTrue(time.compareTo(LONGEST) < 0, "marked after " + time);
    }

    @Test
    void positionsFollowTheOrderOfTheRowsAndHaveNoHoles() throws SQLException {
        insert(PAGE);

        store.markPublished(holder, page());

        assertEquals(PAGE, database.count("position = seq"));
    }

    private List<Long> page() throws SQLException {
        return store.waiting(holder, List.of(), PAGE).stream()
                .map(OutboxStore.Waiting::seq)
                .toList();
    }

    private void insert(int rows) throws SQLException {
        execute("""
                insert into outbox (id, topic, aggregate_id, version, type, subject, payload, created_at)
                select gen_random_uuid(), '%s', gen_random_uuid(), 1, 'type', 'subject', repeat('x', 900), now()
                from generate_series(1, %d)
                """.formatted(OutboxDatabase.TOPIC, rows));
    }

    private void execute(String sql) throws SQLException {
        try (Connection own = database.connect();
                Statement statement = own.createStatement()) {
            statement.execute(sql);
        }
    }
}
