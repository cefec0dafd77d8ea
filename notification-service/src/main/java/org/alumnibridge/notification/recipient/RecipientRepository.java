package org.alumnibridge.notification.recipient;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
public class RecipientRepository implements PanacheRepositoryBase<Recipient, UUID> {

    private static final String PUT = """
            insert into recipient (profile, subject, name, email, locale, time_zone)
            values (:profile, :subject, :name, :email, :locale, :timeZone)
            on conflict (profile) do update
            set subject = excluded.subject, name = excluded.name, email = excluded.email,
                locale = excluded.locale, time_zone = excluded.time_zone
            """;

    /** Call inside a use case's transaction. */
    Uni<Void> put(UUID profile, ContactPoint contactPoint) {
        return Panache.getSession()
                .chain(session -> put(session, profile, contactPoint))
                .replaceWithVoid();
    }

    /** Call inside a use case's transaction. */
    Uni<Void> forget(UUID profile) {
        return delete("profile", profile).replaceWithVoid();
    }

    private static Uni<Integer> put(Mutiny.Session session, UUID profile, ContactPoint contactPoint) {
        return session.createNativeQuery(PUT)
                .setParameter("profile", profile)
                .setParameter("subject", contactPoint.subject())
                .setParameter("name", contactPoint.name())
                .setParameter("email", contactPoint.email())
                .setParameter("locale", contactPoint.locale())
                .setParameter("timeZone", contactPoint.timeZone())
                .executeUpdate();
    }
}
