package org.alumnibridge.kit.data.metrics;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicBoolean;

/** What was seen of one table at the last look. Looks do not overlap. */
final class Backlog {

    private record Seen(long rows, Instant oldest) {}

    private final String sql;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Seen seen = new Seen(0, null);

    Backlog(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** @return whether there is to be a look: false while one is under way */
    boolean beginLook() {
        return looking.compareAndSet(false, true);
    }

    void seen(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        OffsetDateTime oldest = row.getOffsetDateTime(1);
        seen = new Seen(row.getLong(0), oldest == null ? null : oldest.toInstant());
        looking.set(false);
    }

    void notSeen() {
        looking.set(false);
    }

    long rows() {
        return seen.rows();
    }

    /** Seconds; 0 when nothing waits. */
    double age(Instant now) {
        Instant oldest = seen.oldest();
        return oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toMillis() / 1_000.0);
    }
}
