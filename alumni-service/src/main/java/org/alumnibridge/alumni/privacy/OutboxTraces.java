package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Events in the outbox that tell of the person. Those of the profile go, published or not: {@code profile.erased} says
 * all that readers still need to know. An event of something else that names the person's account as its cause goes once
 * it is published, and names nobody when it is not.
 */
@ApplicationScoped
class OutboxTraces {

    private static final String EVENTS = "events";
    private static final String OF_PROFILE =
            "aggregate_id = ?1 and topic in ('alumni.profiles', 'alumni.contact-points')";
    private static final String BY_ACCOUNT = "?2 <> '' and strpos(payload, ?2) > 0";
    private static final String COUNT = "select count(*) from outbox where " + OF_PROFILE + " or " + BY_ACCOUNT;
    private static final String REMOVE =
            "delete from outbox where " + OF_PROFILE + " or position is not null and " + BY_ACCOUNT;
    private static final String DISOWN =
            "update outbox set payload = replace(payload, ?1, 'erased') where ?1 <> '' and strpos(payload, ?1) > 0";

    Uni<Map<String, Integer>> count(DataSubject person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Long.class)
                        .setParameter(1, person.profile())
                        .setParameter(2, subject(person))
                        .getSingleResult())
                .map(count -> Map.of(EVENTS, count.intValue()));
    }

    /** Before the events of the erasure itself are stored. */
    Uni<Map<String, Integer>> remove(DataSubject person) {
        return Panache.getSession().chain(session -> remove(session, person));
    }

    private static Uni<Map<String, Integer>> remove(Mutiny.Session session, DataSubject person) {
        return session.createNativeQuery(REMOVE)
                .setParameter(1, person.profile())
                .setParameter(2, subject(person))
                .executeUpdate()
                .chain(removed -> disown(session, person).map(disowned -> Map.of(EVENTS, removed + disowned)));
    }

    private static Uni<Integer> disown(Mutiny.Session session, DataSubject person) {
        return session.createNativeQuery(DISOWN)
                .setParameter(1, subject(person))
                .executeUpdate();
    }

    private static String subject(DataSubject person) {
        return person.subject() == null ? "" : person.subject();
    }
}
