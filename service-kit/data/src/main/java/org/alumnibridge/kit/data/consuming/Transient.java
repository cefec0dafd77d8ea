package org.alumnibridge.kit.data.consuming;

import io.vertx.pgclient.PgException;
import java.util.Set;

/** Tells failures that pass (a part is away, a lock was refused) from those that a record itself causes. */
final class Transient {

    /** SQLSTATE classes: data exceptions and constraint violations. All else may pass. */
    private static final Set<String> CAUSED_BY_DATA = Set.of("22", "23");

    private Transient() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused && causedByData(refused)) {
                return false;
            }
            if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
                return false;
            }
        }
        return true;
    }

    private static boolean causedByData(PgException refused) {
        String state = refused.getSqlState();
        return state != null && state.length() == 5 && CAUSED_BY_DATA.contains(state.substring(0, 2));
    }
}
