package org.alumnibridge.alumni.importing;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Lines of an import could not be applied together; nothing of them was kept. */
class ChunkFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** SQLSTATE classes: connection, rollback, resources, object state, operator's intervention, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private final transient List<StagedRow> rows;
    private final UUID job;

    ChunkFailedException(UUID job, List<StagedRow> rows, Throwable cause) {
        super(cause);
        this.job = job;
        this.rows = rows;
    }

    UUID job() {
        return job;
    }

    List<StagedRow> rows() {
        return rows;
    }

    /** Whether the same lines may go through later, because a part was away or others were in the way. */
    boolean passes() {
        return Stream.iterate(getCause(), cause -> cause != null, Throwable::getCause)
                .anyMatch(ChunkFailedException::isPassing);
    }

    private static boolean isPassing(Throwable cause) {
        if (cause instanceof PgException refused) {
            return isPassing(refused.getSqlState());
        }
        if (cause instanceof SQLException refused) {
            return isPassing(refused.getSQLState());
        }
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause.getClass().getName().startsWith("io.vertx.");
    }

    private static boolean isPassing(String state) {
        return state != null && state.length() == 5 && PASSING.contains(state.substring(0, 2));
    }
}
