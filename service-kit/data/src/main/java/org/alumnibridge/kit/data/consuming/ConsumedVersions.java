package org.alumnibridge.kit.data.consuming;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Newer version wins: what each consumer has applied of each aggregate, kept for good. */
@ApplicationScoped
public class ConsumedVersions {

    private static final String CLAIM = """
            insert into consumed_version as applied (consumer, aggregate_id, version) values (?1, ?2, ?3)
            on conflict (consumer, aggregate_id) do update set version = excluded.version
            where applied.version < excluded.version
            """;

    /**
     * Claims a version inside the running transaction of the effect.
     *
     * @return whether it is newer than all before, so that the effect is due; false for a repeat or a latecomer
     */
    public Uni<Boolean> claim(String consumer, UUID aggregateId, long version) {
        return Panache.getSession()
                .chain(session -> claim(session, consumer, aggregateId, version))
                .map(rows -> rows == 1);
    }

    private static Uni<Integer> claim(Mutiny.Session session, String consumer, UUID aggregateId, long version) {
        return session.createNativeQuery(CLAIM)
                .setParameter(1, consumer)
                .setParameter(2, aggregateId)
                .setParameter(3, version)
                .executeUpdate();
    }
}
