package org.alumnibridge.request.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.request.capacity.Bookkeeping;
import org.alumnibridge.request.capacity.Leases;
import org.alumnibridge.request.lifecycle.Action;
import org.alumnibridge.request.lifecycle.Demand;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestTransitions;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.lifecycle.Step;
import org.alumnibridge.request.network.Corridors;

/**
 * Asks experts, whoever has chosen them: the rules are checked under the locks of request and engagements, and capacity
 * is taken. Runs in the transaction of the use case.
 */
@ApplicationScoped
public class Asking {

    private final Corridors corridors;
    private final Candidates candidates;
    private final AskingRules rules;
    private final Leases leases;
    private final Bookkeeping books;
    private final Clock clock;

    Asking(
            Corridors corridors,
            Candidates candidates,
            AskingRules rules,
            Leases leases,
            Bookkeeping books,
            Clock clock) {
        this.corridors = corridors;
        this.candidates = candidates;
        this.rules = rules;
        this.leases = leases;
        this.books = books;
        this.clock = clock;
    }

    /**
     * @param request locked
     * @param action how the experts were chosen
     * @param overruling why somebody outside of the shortlist is asked, by expert
     */
    public Uni<Void> ask(
            Request request, Action action, Collection<UUID> experts, Map<UUID, String> overruling, Standing by) {
        RequestTransitions.permit(request, action, by);
        Instant now = clock.instant();
        Demand demand = request.demand();
        return corridors
                .requireOpen(demand.corridor(), demand.kind().code(), LocalDate.ofInstant(now, ZoneOffset.UTC))
                .chain(() -> candidates.locked(experts))
                .invoke(found -> rules.check(request, found, now))
                .chain(found -> lease(found, request, request.ask(action, experts, overruling, by, now)));
    }

    private Uni<Void> lease(List<Candidate> chosen, Request request, List<Step> steps) {
        return leases.take(
                        request.demand().kind(),
                        chosen.stream().map(Candidate::engagement).toList())
                .chain(() -> books.keep(request, steps))
                .replaceWithVoid();
    }
}
