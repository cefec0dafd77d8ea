package org.alumnibridge.matching.shortlist;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.matching.demand.Demand;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.feed.TopicReader;
import org.alumnibridge.matching.pool.CallersProfile;
import org.alumnibridge.matching.problem.MatchingProblem;
import org.alumnibridge.matching.ranking.Snapshots;

/**
 * Shows the shortlist of a request, ranked over the pool as it is at this moment, to those who broker it: its contact
 * persons, the office of an organisation of the request, the network's administration. For all others it is absent.
 */
@ApplicationScoped
class ReadingShortlist {

    private final TopicReader reader;
    private final CallersProfile callers;
    private final Demand demand;
    private final Snapshots snapshots;
    private final Shortlists shortlists;

    ReadingShortlist(
            TopicReader reader, CallersProfile callers, Demand demand, Snapshots snapshots, Shortlists shortlists) {
        this.reader = reader;
        this.callers = callers;
        this.demand = demand;
        this.snapshots = snapshots;
        this.shortlists = shortlists;
    }

    /**
     * @param limit most candidates, 1..200
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 503 while the caller's profile or the pool is on its way
     */
    Uni<Shortlist> read(Caller caller, UUID request, int limit) {
        if (!reader.isCaughtUp()) {
            throw MatchingProblem.POOL_NOT_READY.soon("The pool is being read; this takes seconds.");
        }
        return profileOf(caller)
                .map(profile -> find(request, caller, profile))
                // A scan of a large pool takes too long for an event loop.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> shortlists.of(found, snapshots.present(), limit));
    }

    /** An office needs no profile of its own; a person's is waited for. */
    private Uni<Optional<UUID>> profileOf(Caller caller) {
        boolean office = caller.has(Roles.ASSOCIATION_ADMIN) || caller.has(Roles.NETWORK_ADMIN);
        return office
                ? Uni.createFrom().item(callers.ifKnown(caller))
                : callers.of(caller).map(Optional::of);
    }

    private Request find(UUID request, Caller caller, Optional<UUID> profile) {
        return demand.find(request)
                .filter(found -> mayRead(found, caller, profile))
                .orElseThrow(Problems::notFound);
    }

    private static boolean mayRead(Request request, Caller caller, Optional<UUID> profile) {
        return caller.has(Roles.NETWORK_ADMIN)
                || request.organisations().stream().anyMatch(caller::administers)
                || profile.filter(request.brokers()::contains).isPresent();
    }
}
