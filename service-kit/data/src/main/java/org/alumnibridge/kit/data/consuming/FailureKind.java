package org.alumnibridge.kit.data.consuming;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** Whether it helps to try again: to apply a record, or to make a call. */
public enum FailureKind {
    /** A part is away, or a lock was refused: try again without end. */
    PASSES,
    /** The record itself is the reason: trying again changes nothing. */
    LASTS,
    /** Not known: try again for a while. */
    IN_DOUBT;

    /** SQLSTATE classes: connection, rollback, resources, object state, operator's intervention, system error. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "55", "57", "58");
    /** SQLSTATE classes: data exception, integrity constraint. */
    private static final Set<String> LASTING_STATES = Set.of("22", "23");
    /** Two replicas made the same row at once; the second try finds it. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final Set<Class<?>> OF_CONTENT = Set.of(
            NullPointerException.class,
            NoSuchElementException.class,
            ClassCastException.class,
            ArithmeticException.class);

    static FailureKind of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureKind kind = ofOne(cause);
            if (kind != IN_DOUBT) {
                return kind;
            }
        }
        return IN_DOUBT;
    }

    /** Whether a part is away or busy, so that the same may succeed later. */
    public static boolean passes(Throwable failure) {
        return of(failure) == PASSES;
    }

    boolean is(Throwable failure) {
        return of(failure) == this;
    }

    private static FailureKind ofOne(Throwable cause) {
        if (cause instanceof PgException refused) {
            return ofState(refused.getSqlState());
        }
        if (cause instanceof SQLException refused) {
            return ofState(refused.getSQLState());
        }
        if (cause instanceof IllegalArgumentException
                || cause instanceof IndexOutOfBoundsException
                || cause instanceof DateTimeException
                || OF_CONTENT.contains(cause.getClass())) {
            return LASTS;
        }
        return isOfAPartAway(cause) ? PASSES : IN_DOUBT;
    }

    private static FailureKind ofState(String state) {
        if (state == null || state.length() != 5 || state.equals(UNIQUE_VIOLATION)) {
            return IN_DOUBT;
        }
        String group = state.substring(0, 2);
        if (PASSING_STATES.contains(group)) {
            return PASSES;
        }
        return LASTING_STATES.contains(group) ? LASTS : IN_DOUBT;
    }

    private static boolean isOfAPartAway(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof RetriableException
                || cause.getClass().getName().startsWith("io.vertx.");
    }
}
