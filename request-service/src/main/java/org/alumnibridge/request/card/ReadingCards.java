package org.alumnibridge.request.card;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.lifecycle.Party;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestRepository;
import org.alumnibridge.request.lifecycle.Route;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.KnownProfile;
import org.alumnibridge.request.people.KnownProfiles;
import org.alumnibridge.request.people.Person;
import org.alumnibridge.request.reference.ReferenceCodes;
import org.alumnibridge.request.shortlist.ShortlistState;
import org.alumnibridge.request.shortlist.ShortlistState.Candidate;
import org.alumnibridge.request.shortlist.Shortlists;

/** The requester of a direct request looks at those who fit and were not asked yet, best first. */
@ApplicationScoped
class ReadingCards {

    private final RequestRepository requests;
    private final Shortlists shortlists;
    private final KnownProfiles profiles;
    private final ReferenceCodes codes;

    ReadingCards(RequestRepository requests, Shortlists shortlists, KnownProfiles profiles, ReferenceCodes codes) {
        this.requests = requests;
        this.shortlists = shortlists;
        this.profiles = profiles;
        this.codes = codes;
    }

    @WithSession
    Uni<List<Card>> cards(Person person, UUID id) {
        return requests.read(id)
                .invoke(request -> requireRequester(person, request))
                .chain(this::cards);
    }

    private static void requireRequester(Person person, Request request) {
        boolean requester = Standing.of(person, request).is(Party.REQUESTER);
        if (!requester || request.demand().route() != Route.DIRECT) {
            throw Problems.notFound();
        }
    }

    private Uni<List<Card>> cards(Request request) {
        return shortlists
                .of(request.id())
                .map(shortlist -> notAsked(shortlist, request))
                .chain(candidates -> cards(request, candidates));
    }

    private static List<Candidate> notAsked(Optional<ShortlistState> shortlist, Request request) {
        return shortlist.map(ShortlistState::candidates).orElse(List.of()).stream()
                .filter(candidate -> request.proposalTo(candidate.profile()).isEmpty())
                .toList();
    }

    private Uni<List<Card>> cards(Request request, List<Candidate> candidates) {
        List<UUID> ids = candidates.stream().map(Candidate::profile).toList();
        return Uni.combine()
                .all()
                .unis(shortlists.handles(request.id()), profiles.all(ids))
                .usingConcurrencyOf(1)
                .with((handles, known) -> join(candidates, handles, known));
    }

    private List<Card> join(List<Candidate> candidates, Map<UUID, UUID> profileByHandle, List<KnownProfile> known) {
        Map<UUID, UUID> handles =
                profileByHandle.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Map<UUID, KnownProfile> people = known.stream()
                .filter(person -> person.facts().maybeAsked())
                .collect(Collectors.toMap(KnownProfile::id, Function.identity()));
        return candidates.stream()
                .filter(candidate ->
                        handles.containsKey(candidate.profile()) && people.containsKey(candidate.profile()))
                .map(candidate -> Card.of(
                        handles.get(candidate.profile()),
                        people.get(candidate.profile()).facts(),
                        candidate.points(),
                        codes))
                .toList();
    }
}
