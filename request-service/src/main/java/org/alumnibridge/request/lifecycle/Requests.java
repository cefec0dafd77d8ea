package org.alumnibridge.request.lifecycle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.problem.Problems;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The requests with their proposals and history. */
@ApplicationScoped
public class Requests {

    private static final String OPEN_WITH = """
        select id from request where ended_at is null and (requester = :person or brokers @> cast(array[:person] as uuid[])
            or id in (select request_id from proposal where expert = :person))
        order by id
        """;

    private final Outbox outbox;

    Requests(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @return with its proposals; fails with 404 when there is none */
    public Uni<Request> one(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Request.class, id).call(request -> complete(session, request)));
    }

    /** As {@link #one}, with the row locked for the rest of the transaction: whoever changes it comes after. */
    public Uni<Request> locked(UUID id) {
        return Panache.getSession().chain(session -> session.find(Request.class, id, LockMode.PESSIMISTIC_WRITE)
                .call(request -> complete(session, request)));
    }

    private static Uni<?> complete(Mutiny.Session session, Request request) {
        if (request == null) {
            throw Problems.notFound();
        }
        return session.fetch(request.proposals());
    }

    /** Locks the request that the proposal belongs to; fails with 404 when there is none. */
    public Uni<Request> lockedOfProposal(UUID proposal) {
        return ofProposal(proposal).chain(this::locked);
    }

    /** Id of the request that the proposal belongs to; fails with 404 when there is none. */
    public Uni<UUID> ofProposal(UUID proposal) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select p.request.id from Proposal p where p.id = :id", UUID.class)
                        .setParameter("id", proposal)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Problems::notFound);
    }

    /** Id of the request that the introduction belongs to, null when there is none. */
    public Uni<UUID> ofIntroduction(UUID introduction) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "select r.id from Request r where r.introductionId = :id", UUID.class)
                .setParameter("id", introduction)
                .getSingleResultOrNull());
    }

    /** Ids of the corridor's requests that have not ended, in their order: the order to lock them in. */
    public Uni<List<UUID>> openIn(String corridor) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "select r.id from Request r where r.filed.corridor = :corridor and r.endedAt is null"
                                + " order by r.id",
                        UUID.class)
                .setParameter("corridor", corridor)
                .getResultList());
    }

    /** Ids of the requests that have not ended and in which the person has a part, in their order. */
    public Uni<List<UUID>> openWith(UUID person) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OPEN_WITH, UUID.class)
                .setParameter("person", person)
                .getResultList());
    }

    /** In the order of the ids given. */
    public Uni<List<Request>> all(List<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select distinct r from Request r left join fetch r.proposals where r.id in :ids",
                                Request.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(found -> found.stream()
                        .sorted(Comparator.comparingInt(request -> ids.indexOf(request.id())))
                        .toList());
    }

    public Uni<List<HistoryEntry>> history(UUID id) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from HistoryEntry where requestId = :id order by version", HistoryEntry.class)
                .setParameter("id", id)
                .getResultList());
    }

    public Uni<Void> add(Request request) {
        return Panache.getSession().chain(session -> session.persist(request));
    }

    /** Keeps the steps in the history and tells the others. */
    public Uni<Void> record(List<Step> steps) {
        Object[] entries = steps.stream().map(Step::entry).toArray();
        List<DomainEvent> events = steps.stream().map(Step::event).toList();
        return Panache.getSession()
                .chain(session -> session.persistAll(entries))
                .chain(() -> outbox.append(events));
    }

    public Uni<Void> record(Step step) {
        return record(List.of(step));
    }
}
