package org.alumnibridge.alumni.profile;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.support.NamedLock;

/** Profiles through the session of the use case. Null stands for "there is none". */
@ApplicationScoped
public class ProfileRepository {

    private static final String MEMBER_IDS =
            "select profile_id from membership where organisation = ?1 and external_id in (?2)";

    public Uni<Profile> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(Profile.class, id));
    }

    public Uni<Profile> findBySubject(String subject) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Profile where subject = ?1", Profile.class)
                        .setParameter(1, subject)
                        .getSingleResultOrNull());
    }

    /** The id alone, so that the profile can be read and locked later. */
    public Uni<UUID> idOf(String subject) {
        return Panache.getSession()
                .chain(session -> session.createQuery("select id from Profile where subject = ?1", UUID.class)
                        .setParameter(1, subject)
                        .getSingleResultOrNull());
    }

    /** Locked until the end of the transaction. */
    public Uni<Profile> findForChange(UUID id) {
        return Panache.getSession().chain(session -> session.createQuery("from Profile where id = ?1", Profile.class)
                .setParameter(1, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull());
    }

    /** Locked until the end of the transaction; so is its absence, against calls for the same subject. */
    public Uni<Profile> findBySubjectForChange(String subject) {
        return NamedLock.hold("profile:" + subject)
                .chain(() -> Panache.getSession())
                .chain(session -> session.createQuery("from Profile where subject = ?1", Profile.class)
                        .setParameter(1, subject)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    /** Imported profiles that nobody has claimed, with this address in lower case. */
    public Uni<List<Profile>> unclaimedOf(String email) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from Profile where subject is null and email = ?1 and restricted = false order by id",
                        Profile.class)
                .setParameter(1, email)
                .setMaxResults(50)
                .getResultList());
    }

    /** An organisation's members of these numbers, locked in the order of their ids. */
    public Uni<List<Profile>> membersForChange(String organisation, Collection<String> externalIds) {
        return memberIds(organisation, externalIds)
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.of()) : allForChange(ids));
    }

    private static Uni<List<UUID>> memberIds(String organisation, Collection<String> externalIds) {
        return Panache.getSession().chain(session -> session.createNativeQuery(MEMBER_IDS, UUID.class)
                .setParameter(1, organisation)
                .setParameter(2, externalIds)
                .getResultList());
    }

    private static Uni<List<Profile>> allForChange(Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Profile where id in ?1 order by id", Profile.class)
                        .setParameter(1, ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    Uni<Integer> removeMemberships(UUID profile) {
        return remove("delete from membership where profile_id = ?1", profile);
    }

    Uni<Integer> remove(UUID profile) {
        return remove("delete from profile where id = ?1", profile);
    }

    private static Uni<Integer> remove(String sql, UUID profile) {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(sql).setParameter(1, profile).executeUpdate());
    }

    public Uni<Void> add(Profile profile) {
        return Panache.getSession().chain(session -> session.persist(profile));
    }

    public Uni<Void> addAll(List<Profile> profiles) {
        return Panache.getSession().chain(session -> session.persistAll(profiles.toArray()));
    }
}
