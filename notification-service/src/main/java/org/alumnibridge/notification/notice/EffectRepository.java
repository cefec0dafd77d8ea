package org.alumnibridge.notification.notice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who has been told what: each thing once, whatever is delivered again or replayed. */
@ApplicationScoped
public class EffectRepository {

    private static final String CLAIM =
            "insert into effect (cause, profile, category) values (:cause, :profile, :category) on conflict do nothing";

    /**
     * Claims an effect inside the running transaction.
     *
     * @param cause the event, or the proposal, that the person is told about
     * @return whether this is the first time
     */
    public Uni<Boolean> claim(UUID cause, UUID profile, Category category) {
        return Panache.getSession()
                .chain(session -> claim(session, cause, profile, category))
                .map(rows -> rows == 1);
    }

    private static Uni<Integer> claim(Mutiny.Session session, UUID cause, UUID profile, Category category) {
        return session.createNativeQuery(CLAIM)
                .setParameter("cause", cause)
                .setParameter("profile", profile)
                .setParameter("category", category.name())
                .executeUpdate();
    }
}
