package org.alumnibridge.alumni.erasing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.alumni.support.AlumniProblem;
import org.alumnibridge.kit.web.problem.Problems;

/** The erased, kept for good. Whoever would make something of a person asks here first, inside its transaction. */
@ApplicationScoped
public class Graves {

    private static final String HOLD = "select count(*) from grave where profile_id in (?1)";
    private static final String MARKED = "select distinct mark from grave_mark where mark in (?1)";

    private final PersonMarks marks;

    Graves(PersonMarks marks) {
        this.marks = marks;
    }

    /** Whether one of these is erased. */
    public Uni<Boolean> holdOneOf(List<UUID> profiles) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, Long.class)
                        .setParameter(1, profiles)
                        .getSingleResult())
                .map(found -> found > 0);
    }

    /** Those of the marks that somebody erased has left. */
    public Uni<Set<String>> marked(Collection<String> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARKED, String.class)
                        .setParameter(1, asked)
                        .getResultList())
                .map(Set::copyOf);
    }

    /**
     * A token outlives its account by minutes; nothing is made for it any more.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 410 when the account is of somebody erased
     */
    public Uni<Void> requireNotErased(String subject) {
        return marked(List.of(marks.account(subject)))
                .invoke(found -> requireNone(found))
                .replaceWithVoid();
    }

    /** Keeps the id, the version and the marks of somebody who is erased now. */
    public Uni<Void> dig(DataSubject person, long version, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into grave (profile_id, version, dug_at) values (?1, ?2, ?3)")
                        .setParameter(1, person.profile())
                        .setParameter(2, version)
                        .setParameter(3, now)
                        .executeUpdate())
                .chain(() -> leaveMarks(person));
    }

    private Uni<Void> leaveMarks(DataSubject person) {
        return Multi.createFrom()
                .iterable(marks.of(person))
                .onItem()
                .transformToUniAndConcatenate(mark -> leave(mark, person.profile()))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Integer> leave(String mark, UUID profile) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "insert into grave_mark (mark, profile_id) values (?1, ?2) on conflict do nothing")
                .setParameter(1, mark)
                .setParameter(2, profile)
                .executeUpdate());
    }

    private static void requireNone(Set<String> found) {
        if (!found.isEmpty()) {
            throw Problems.of(AlumniProblem.PERSON_ERASED, "This account is of a person who was erased.");
        }
    }
}
