package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.PersonalData;

/** What is kept of the person's calls, so that they may be sent again. */
@ApplicationScoped
class CallData implements PersonalData {

    private static final String CALLS = "stored_calls";

    @Override
    public Uni<Map<String, Integer>> count(DataSubject person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from idempotent_answer where subject = ?1", Long.class)
                        .setParameter(1, subject(person))
                        .getSingleResult())
                .map(count -> Map.of(CALLS, count.intValue()));
    }

    @Override
    public Uni<Map<String, Integer>> remove(DataSubject person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from idempotent_answer where subject = ?1")
                        .setParameter(1, subject(person))
                        .executeUpdate())
                .map(count -> Map.of(CALLS, count));
    }

    private static String subject(DataSubject person) {
        return person.subject() == null ? "" : person.subject();
    }
}
