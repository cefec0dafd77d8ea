package org.alumnibridge.alumni.partnership;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PartnershipRepository {

    private static final String ELIGIBLE = """
            select distinct p.id from profile p join membership m on m.profile_id = p.id
            where p.id in (?1) and p.subject is not null and p.vouched and m.organisation in (?2)
            """;

    private static final String NAMING = """
            select * from partnership
            where cast(contact_persons as jsonb) @> cast(cast(?1 as text) as jsonb) order by id
            """;

    /** Those that name the person, whether accepted, present or not. */
    Uni<List<Partnership>> naming(UUID profile) {
        return naming(NAMING, profile);
    }

    /** The same, locked until the end of the transaction. */
    Uni<List<Partnership>> namingForChange(UUID profile) {
        return naming(NAMING + " for update", profile);
    }

    private static Uni<List<Partnership>> naming(String sql, UUID profile) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql, Partnership.class)
                .setParameter(1, "[{\"profile\": \"%s\"}]".formatted(profile))
                .getResultList());
    }

    /** There are as many partnerships as regions at the most: some hundreds. */
    Uni<List<Partnership>> all() {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Partnership order by id", Partnership.class)
                        .getResultList());
    }

    /** Null when there is none. */
    Uni<Partnership> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(Partnership.class, id));
    }

    /** Null when there is none; locked until the end of the transaction otherwise. */
    Uni<Partnership> findForChange(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Partnership.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Uni<Void> add(Partnership partnership) {
        return Panache.getSession().chain(session -> session.persist(partnership));
    }

    /** Those of the profiles that are claimed, vouched for, and of a member of one of the organisations. */
    Uni<List<UUID>> eligible(List<UUID> profiles, List<String> organisations) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ELIGIBLE, UUID.class)
                .setParameter(1, profiles)
                .setParameter(2, organisations)
                .getResultList());
    }

    Uni<Boolean> knowsCorridor(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(*) from corridor where code = ?1", Long.class)
                        .setParameter(1, code)
                        .getSingleResult())
                .map(found -> found > 0);
    }
}
