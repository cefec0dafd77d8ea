package org.alumnibridge.kit.data.consuming;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** A projection as services write them: newer version wins, who is gone stays gone. */
@ApplicationScoped
class ProjectingPartnerships {

    record Seen(String kind) {}

    private static final String CONSUMER = "partnerships";

    private final ConsumedVersions versions;

    ProjectingPartnerships(ConsumedVersions versions) {
        this.versions = versions;
    }

    @WithTransaction
    Uni<Void> apply(EventRecord<Seen> event) {
        return event.isTombstone()
                ? remove(event)
                : versions.claim(CONSUMER, event.key(), event.version())
                        .chain(newer ->
                                newer ? replace(event) : Uni.createFrom().voidItem());
    }

    private Uni<Void> replace(EventRecord<Seen> event) {
        return event.state().isEmpty() ? remove(event) : store(event);
    }

    private Uni<Void> remove(EventRecord<Seen> event) {
        return session("delete from seen_partnership where id = ?1", event);
    }

    private Uni<Void> store(EventRecord<Seen> event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into seen_partnership (id, version, kind) values (?1, ?2, ?3)
                                on conflict (id) do update set version = excluded.version, kind = excluded.kind
                                """)
                        .setParameter(1, event.key())
                        .setParameter(2, event.version())
                        .setParameter(3, event.state().orElseThrow().kind())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> session(String statement, EventRecord<Seen> event) {
        return Panache.getSession().chain(session -> execute(session, statement, event));
    }

    private static Uni<Void> execute(Mutiny.Session session, String statement, EventRecord<Seen> event) {
        return session.createNativeQuery(statement)
                .setParameter(1, event.key())
                .executeUpdate()
                .replaceWithVoid();
    }
}
