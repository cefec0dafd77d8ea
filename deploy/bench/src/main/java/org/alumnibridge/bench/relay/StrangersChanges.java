package org.alumnibridge.bench.relay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Changes of profiles that nobody is matched with, written into the outbox of alumni-service as another replica would:
 * committed, then the bell rung. They load the way from the outbox to the pool without the cost of the API.
 */
public final class StrangersChanges implements AutoCloseable {

    private static final int PEOPLE = 1_000;
    private static final String INSERT = """
        insert into outbox (id, topic, aggregate_id, version, type, subject, payload, created_at)
        values (gen_random_uuid(), 'alumni.profiles', ?, ?, 'org.alumnibridge.profile.changed.v1', ?, ?, ?)
        """;
    private static final String PAYLOAD = """
        {"id":"%s","version":%d,"at":"%s","actor":{"kind":"system","id":"bench"},"reason":"confirmed",
         "state":{"kind":"alumnus","claimed":true,"home":{"country":"DE","region":"DE-NI"},"programme":"FFR",
         "cohortYear":2012,"regions":[{"code":"RU-SVE","basis":"programme","evidenceYear":2012}],
         "industries":["70.22","28.91"],"topics":["market-entry","delegations"],
         "languages":[{"code":"de","level":"C2"},{"code":"ru","level":"B2"}],"offers":["question"],
         "capacity":{"question":4,"advice":2,"mentorship":1},"availability":{"state":"paused"},
         "organisations":["drmn"],"confirmedAt":"%3$s","consents":[],
         "visibility":{"identity":[],"career":[],"expertise":[],"contact":[]}}}
        """;

    /** The same in every run, so that the pool does not grow. */
    private static final List<UUID> STRANGERS = IntStream.range(0, PEOPLE)
            .mapToObj(i -> UUID.nameUUIDFromBytes(("stranger " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();

    /** Newer than any run before. */
    private static final long FIRST_VERSION = System.currentTimeMillis();

    private static final AtomicLong WRITTEN = new AtomicLong();

    private final AtomicBoolean ringing = new AtomicBoolean();
    private final ExecutorService ringer = Executors.newSingleThreadExecutor();
    private final Connection writing;
    private final Connection bell;
    private final boolean wantsBell;

    public StrangersChanges(AlumniOutbox outbox, Relay relay) throws SQLException {
        this.writing = outbox.connect();
        this.bell = outbox.connect();
        this.wantsBell = relay.wantsBell();
        writing.setAutoCommit(false);
    }

    /** One change a transaction, at an even pace; a slow commit does not slow the next ones down. */
    public void atPace(int changes, int perSecond) throws SQLException {
        long gap = 1_000_000_000L / perSecond;
        long start = System.nanoTime();
        try (PreparedStatement insert = writing.prepareStatement(INSERT)) {
            for (int i = 0; i < changes; i++) {
                parkUntil(start + i * gap);
                write(insert);
                insert.executeBatch();
                commit();
            }
        }
    }

    /** As fast as they are taken, this many a transaction. */
    public void inBulk(int changes, int perTransaction) throws SQLException {
        try (PreparedStatement insert = writing.prepareStatement(INSERT)) {
            for (int done = 0; done < changes; done += perTransaction) {
                for (int i = 0; i < Math.min(perTransaction, changes - done); i++) {
                    write(insert);
                }
                insert.executeBatch();
                commit();
            }
        }
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        ringer.shutdown();
        ringer.awaitTermination(10, TimeUnit.SECONDS);
        writing.close();
        bell.close();
    }

    private void write(PreparedStatement insert) throws SQLException {
        long written = WRITTEN.getAndIncrement();
        UUID person = STRANGERS.get((int) (written % PEOPLE));
        long version = FIRST_VERSION + written / PEOPLE;
        Instant now = Instant.now();
        insert.setObject(1, person);
        insert.setLong(2, version);
        insert.setString(3, person.toString());
        insert.setString(4, PAYLOAD.formatted(person, version, now));
        insert.setTimestamp(5, Timestamp.from(now));
        insert.addBatch();
    }

    private void commit() throws SQLException {
        writing.commit();
        if (wantsBell && ringing.compareAndSet(false, true)) {
            ringer.execute(this::ring);
        }
    }

    /** One at a time, as the kit does it. */
    private void ring() {
        ringing.set(false);
        try (Statement statement = bell.createStatement()) {
            statement.execute("NOTIFY outbox");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void parkUntil(long nanos) {
        while (System.nanoTime() < nanos) {
            LockSupport.parkNanos(nanos - System.nanoTime());
        }
    }
}
