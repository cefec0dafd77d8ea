package org.alumnibridge.request.filing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.request.brokerage.FindingBrokers;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Party;
import org.alumnibridge.request.lifecycle.Place;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestContent;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Route;
import org.alumnibridge.request.lifecycle.Step;
import org.alumnibridge.request.lifecycle.Target;
import org.alumnibridge.request.network.CorridorState;
import org.alumnibridge.request.network.Corridors;
import org.alumnibridge.request.people.Callers;
import org.alumnibridge.request.people.KnownProfile;
import org.alumnibridge.request.people.KnownProfiles;
import org.alumnibridge.request.people.Person;
import org.alumnibridge.request.people.ProfileFacts;
import org.alumnibridge.request.settings.RequestSettings;

/**
 * Files a request and, on the brokered route, assigns it to the partnership of its region in the same transaction. The
 * requester's row is locked, so that the limits hold for calls at the same time.
 */
@ApplicationScoped
public class FilingRequest {

    private final Idempotency idempotency;
    private final KnownProfiles profiles;
    private final Corridors corridors;
    private final FindingBrokers brokers;
    private final OpenRequests openRequests;
    private final Requests requests;
    private final CriteriaCheck criteria;
    private final RequestSettings settings;
    private final Clock clock;

    FilingRequest(
            Idempotency idempotency,
            KnownProfiles profiles,
            Corridors corridors,
            FindingBrokers brokers,
            OpenRequests openRequests,
            Requests requests,
            CriteriaCheck criteria,
            RequestSettings settings,
            Clock clock) {
        this.idempotency = idempotency;
        this.profiles = profiles;
        this.corridors = corridors;
        this.brokers = brokers;
        this.openRequests = openRequests;
        this.requests = requests;
        this.criteria = criteria;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return id of the request; fails with 400 for unknown codes, with 409 for what the rules forbid */
    @WithTransaction
    public Uni<UUID> file(Person person, RequestDraft draft, IdempotentCall call) {
        return idempotency.once(call, () -> file(person, draft));
    }

    private Uni<UUID> file(Person person, RequestDraft draft) {
        Instant now = clock.instant();
        return profiles.locked(person.requireProfile())
                .onItem()
                .ifNull()
                .failWith(Callers::notYetKnown)
                .invoke(requester -> criteria.check(draft, country(requester.facts())))
                .chain(requester -> content(requester, draft, now))
                .call(this::requireWithinLimits)
                .chain(content -> file(content, new Act(Party.REQUESTER, person.actor(), now)));
    }

    private Uni<RequestContent> content(KnownProfile requester, RequestDraft draft, Instant now) {
        String corridor = country(requester.facts()) + "-" + draft.target().country();
        return corridors
                .requireOpen(corridor, draft.kind().code(), day(now))
                .map(open -> content(requester, draft, open));
    }

    private static RequestContent content(KnownProfile requester, RequestDraft draft, CorridorState corridor) {
        ProfileFacts facts = requester.facts();
        Route byDefault = "direct".equals(corridor.defaultRoute()) ? Route.DIRECT : Route.BROKERED;
        return new RequestContent(
                draft.kind(),
                draft.route() == null ? byDefault : draft.route(),
                corridor.code(),
                requester.id(),
                facts.organisations(),
                new Place(facts.home().country(), facts.home().region()),
                new Target(draft.target().country(), draft.target().regions()),
                draft.industries(),
                draft.topics(),
                draft.languages(),
                draft.expertsWantedOrDefault(),
                draft.text());
    }

    private Uni<Void> requireWithinLimits(RequestContent content) {
        return openRequests
                .of(content.requester())
                .invoke(open -> FilingLimits.check(content, open, settings.openPerRequester()))
                .replaceWithVoid();
    }

    private Uni<UUID> file(RequestContent content, Act act) {
        Request request = new Request(Ids.next(), content);
        List<Step> steps = new ArrayList<>(List.of(request.file(act)));
        return assign(request, act.at())
                .invoke(assigned -> assigned.ifPresent(steps::add))
                .chain(() -> requests.add(request))
                .chain(() -> requests.record(steps))
                .replaceWith(request.id());
    }

    private Uni<Optional<Step>> assign(Request request, Instant at) {
        if (request.content().route() == Route.DIRECT) {
            return Uni.createFrom().item(Optional.empty());
        }
        return corridors
                .share(request.content().corridor())
                .chain(() -> brokers.of(request, at))
                .map(found -> Optional.of(request.assign(found, Act.ofSystem(at))));
    }

    private static String country(ProfileFacts facts) {
        return facts.home() == null ? null : facts.home().country();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
