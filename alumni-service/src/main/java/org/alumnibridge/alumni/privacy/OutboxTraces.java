package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.alumnibridge.alumni.erasing.DataSubject;

/**
 * Events in the outbox that tell of the person. They go, published or not: {@code profile.erased} says all that readers
 * still need to know. Events of anything else name people by their profile, never by their account.
 */
@ApplicationScoped
class OutboxTraces {

    private static final String EVENTS = "events";
    private static final String OF_PROFILE =
            "from outbox where aggregate_id = ?1 and topic in ('alumni.profiles', 'alumni.contact-points')";

    Uni<Map<String, Integer>> count(DataSubject person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(*) " + OF_PROFILE, Long.class)
                        .setParameter(1, person.profile())
                        .getSingleResult())
                .map(count -> Map.of(EVENTS, count.intValue()));
    }

    /** Before the events of the erasure itself are stored. */
    Uni<Map<String, Integer>> remove(DataSubject person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete " + OF_PROFILE)
                        .setParameter(1, person.profile())
                        .executeUpdate())
                .map(removed -> Map.of(EVENTS, removed));
    }
}
