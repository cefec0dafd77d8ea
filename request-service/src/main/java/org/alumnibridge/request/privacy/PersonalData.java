package org.alumnibridge.request.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Everything in this database that is a person's own or leads to the account, and how it goes. Ids stay where others'
 * records need them: requests, proposals, history, appointments.
 */
@ApplicationScoped
class PersonalData {

    static final String ENGAGEMENTS = "engagements";

    private static final String OWN_REQUESTS = "select id from request where requester = :person";

    /** @param kind what is removed, as the receipt counts it */
    private record Removal(String kind, String statement) {}

    /** In this order: the account is known by the profile, which goes after what the account has left. */
    private static final List<Removal> REMOVALS = List.of(
            new Removal(
                    "idempotency_keys",
                    "delete from idempotent_answer"
                            + " where subject = (select subject from known_profile where id = :person)"),
            new Removal("profiles", "delete from known_profile where id = :person"),
            new Removal(
                    "request_texts", "update request set text = null where requester = :person and text is not null"),
            // Answers to the person may speak of them as well as their own do.
            new Removal(
                    "answers",
                    "update proposal set answer = null where answer is not null"
                            + " and (expert = :person or request_id in (" + OWN_REQUESTS + "))"),
            // What was written about them, for them, or by them as contact person.
            new Removal(
                    "reasons",
                    "update proposal set overruling = null where overruling is not null"
                            + " and (expert = :person or request_id in (" + OWN_REQUESTS + ") or id in ("
                            + "select proposal from history_entry"
                            + " where step = 'PROPOSED' and actor_id = cast(cast(:person as uuid) as text)))"),
            new Removal("cards", "delete from card where profile = :person or request_id in (" + OWN_REQUESTS + ")"),
            new Removal("shortlists", "delete from shortlist where request_id in (" + OWN_REQUESTS + ")"),
            new Removal("shortlist_entries", """
                update shortlist set candidates = cast(jsonb_set(cast(candidates as jsonb), array['candidates'],
                    coalesce((select jsonb_agg(entry order by place)
                        from jsonb_array_elements(cast(candidates as jsonb) -> 'candidates')
                            with ordinality as listed (entry, place)
                        where entry ->> 'profile' <> cast(cast(:person as uuid) as text)), '[]')) as text)
                where position(cast(cast(:person as uuid) as text) in candidates) > 0
                """),
            new Removal("capacity_units", "delete from capacity where expert = :person"),
            new Removal(ENGAGEMENTS, "delete from engagement where expert = :person"));

    /**
     * Call inside the transaction of the erasure.
     *
     * @return how many of each kind there were; none of a kind that was not held
     */
    Uni<Map<String, Integer>> remove(UUID person) {
        Map<String, Integer> removed = new TreeMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Removal removal : REMOVALS) {
            all = all.chain(Panache::getSession)
                    .chain(session -> run(session, removal.statement(), person))
                    .invoke(rows -> count(removed, removal.kind(), rows))
                    .replaceWithVoid();
        }
        return all.replaceWith(removed);
    }

    private static Uni<Integer> run(Mutiny.Session session, String statement, UUID person) {
        return session.createNativeQuery(statement)
                .setParameter("person", person)
                .executeUpdate();
    }

    private static void count(Map<String, Integer> removed, String kind, int rows) {
        if (rows > 0) {
            removed.put(kind, rows);
        }
    }
}
