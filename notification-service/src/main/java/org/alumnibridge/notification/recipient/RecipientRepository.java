package org.alumnibridge.notification.recipient;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** @param kind what is removed, as the receipt counts it */
    private record Removal(String kind, String statement) {}

    /** All that is kept of a person but the keys of effects, which name nobody. A mail on its way is waited for. */
    private static final List<Removal> ERASE = List.of(
            new Removal("idempotency_keys", """
                delete from idempotent_answer
                where subject = (select r.subject from recipient r where r.profile = :profile)
                """),
            new Removal("mails", "delete from mail_delivery where profile = :profile"),
            new Removal("notices", "delete from notice where profile = :profile"),
            new Removal("recipients", "delete from recipient where profile = :profile"));

    public Uni<Boolean> hasAddress(UUID profile) {
        return count("profile = ?1 and email is not null", profile).map(count -> count > 0);
    }

    /** Call inside a use case's transaction. */
    Uni<Void> put(UUID profile, ContactPoint contactPoint) {
        return Panache.getSession()
                .chain(session -> put(session, profile, contactPoint))
                .replaceWithVoid();
    }

    /**
     * Call inside a use case's transaction.
     *
     * @return how many of each kind there were; none of a kind that was not held
     */
    public Uni<Map<String, Integer>> erase(UUID profile) {
        Map<String, Integer> removed = new TreeMap<>();
        return Panache.getSession()
                .chain(session -> erase(session, profile, removed))
                .replaceWith(removed);
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

    private static Uni<?> erase(Mutiny.Session session, UUID profile, Map<String, Integer> removed) {
        return Multi.createFrom()
                .iterable(ERASE)
                .onItem()
                .transformToUniAndConcatenate(removal -> erase(session, removal, profile, removed))
                .collect()
                .last();
    }

    private static Uni<Integer> erase(
            Mutiny.Session session, Removal removal, UUID profile, Map<String, Integer> removed) {
        return run(session, removal.statement(), profile).invoke(rows -> count(removed, removal.kind(), rows));
    }

    private static void count(Map<String, Integer> removed, String kind, int rows) {
        if (rows > 0) {
            removed.put(kind, rows);
        }
    }

    private static Uni<Integer> run(Mutiny.Session session, String statement, UUID profile) {
        return session.createNativeQuery(statement)
                .setParameter("profile", profile)
                .executeUpdate();
    }
}
