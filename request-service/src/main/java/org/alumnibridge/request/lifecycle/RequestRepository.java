package org.alumnibridge.request.lifecycle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.kit.web.problem.Problems;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Requests with their proposals. */
@ApplicationScoped
public class RequestRepository {

    private static final Set<RequestState> ENDS =
            EnumSet.of(RequestState.COMPLETED, RequestState.DECLINED, RequestState.WITHDRAWN);

    public Uni<Void> add(Request request) {
        return Panache.getSession().chain(session -> session.persist(request));
    }

    /**
     * Locks the request for the rest of the transaction. Whoever needs engagements too locks them after it.
     *
     * @return fails with 404 when there is no such request
     */
    public Uni<Request> locked(UUID id) {
        return lockedIfKnown(id).onItem().ifNull().failWith(Problems::notFound);
    }

    /** As {@link #locked}, but null when there is no such request. */
    public Uni<Request> lockedIfKnown(UUID id) {
        return Panache.getSession().chain(session -> locked(session, id));
    }

    private static Uni<Request> locked(Mutiny.Session session, UUID id) {
        return session.find(Request.class, id, LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNotNull()
                .call(request -> session.fetch(request.proposals));
    }

    /** The request that the proposal belongs to, locked. */
    public Uni<Request> lockedOfProposal(UUID proposal) {
        return idOfProposal(proposal).chain(this::locked);
    }

    /** @return fails with 404 when there is no such proposal */
    public Uni<UUID> idOfProposal(UUID proposal) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select p.request.id from Proposal p where p.id = :id", UUID.class)
                        .setParameter("id", proposal)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Problems::notFound);
    }

    /** Unlocked, to be read only. */
    public Uni<Request> read(UUID id) {
        return readAll(List.of(id)).map(found -> found.stream().findFirst().orElseThrow(Problems::notFound));
    }

    /** Unlocked, to be read only; in no particular order. */
    public Uni<List<Request>> readAll(Collection<UUID> ids) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "select distinct r from Request r left join fetch r.proposals where r.id in :ids",
                        Request.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    public Uni<List<Request>> openOf(UUID requester) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from Request where requester = :requester and state not in :ends order by id", Request.class)
                .setParameter("requester", requester)
                .setParameter("ends", ENDS)
                .getResultList());
    }

    /** Requests of a corridor that wait in brokerage. */
    public Uni<List<UUID>> inBrokerage(String corridor) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "select id from Request where demand.corridor = :corridor and state = :state order by id",
                        UUID.class)
                .setParameter("corridor", corridor)
                .setParameter("state", RequestState.IN_BROKERAGE)
                .getResultList());
    }

    public Uni<List<HistoryEntry>> historyOf(UUID request) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from HistoryEntry where request = :request order by version", HistoryEntry.class)
                .setParameter("request", request)
                .getResultList());
    }
}
