package org.alumnibridge.alumni.support;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** A lock on what has no row yet, so that two calls do not make it at once. */
public final class NamedLock {

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 7))";

    private NamedLock() {}

    /** Waits for whoever holds the same name, and holds it until the end of the transaction. */
    public static Uni<Void> hold(String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter(1, name)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
