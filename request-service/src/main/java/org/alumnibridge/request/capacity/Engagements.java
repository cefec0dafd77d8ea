package org.alumnibridge.request.capacity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.request.lifecycle.ProposalState;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The engagements of experts and what their proposals say of them. */
@ApplicationScoped
class Engagements {

    private static final String MAKE =
            "insert into engagement (expert, version, question_count) values (?1, 0, 0) on conflict do nothing";
    private static final String ASKED =
            "select count(p) from Proposal p where p.expert = :expert and p.proposedAt > :since and p.state in :states";

    private static final List<ProposalState> ANSWERED =
            List.of(ProposalState.ACCEPTED, ProposalState.DECLINED, ProposalState.REFUSED);

    /**
     * Locks the experts' rows for the rest of the transaction, in the order of their ids, so that two transactions
     * never wait for each other. Makes the rows of experts who were never asked.
     */
    Uni<Map<UUID, Engagement>> locked(Collection<UUID> experts) {
        List<UUID> ordered = experts.stream().distinct().sorted().toList();
        Map<UUID, Engagement> locked = new HashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID expert : ordered) {
            all = all.chain(() -> Panache.getSession())
                    .chain(session -> locked(session, expert))
                    .invoke(engagement -> locked.put(expert, engagement))
                    .replaceWithVoid();
        }
        return all.replaceWith(locked);
    }

    private static Uni<Engagement> locked(Mutiny.Session session, UUID expert) {
        return session.createNativeQuery(MAKE)
                .setParameter(1, expert)
                .executeUpdate()
                .chain(() -> session.find(Engagement.class, expert, LockMode.PESSIMISTIC_WRITE))
                .call(engagement -> session.fetch(engagement.leased()));
    }

    /** Asks that the expert has not decided yet. Exact while the expert's row is locked. */
    Uni<Long> open(UUID expert) {
        return count(expert, Instant.EPOCH, List.of(ProposalState.OPEN));
    }

    Uni<Asks> asks(UUID expert, Instant since) {
        return count(expert, since, List.of(ProposalState.OPEN)).chain(open -> count(expert, since, ANSWERED)
                .map(answered -> new Asks(Math.toIntExact(open + answered), Math.toIntExact(answered))));
    }

    private static Uni<Long> count(UUID expert, Instant since, List<ProposalState> states) {
        return Panache.getSession().chain(session -> session.createQuery(ASKED, Long.class)
                .setParameter("expert", expert)
                .setParameter("since", since)
                .setParameter("states", states)
                .getSingleResult());
    }
}
