package org.alumnibridge.request.card;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.lifecycle.Party;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Route;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.KnownProfile;
import org.alumnibridge.request.people.KnownProfiles;
import org.alumnibridge.request.people.Person;
import org.alumnibridge.request.people.ProfileFacts;
import org.alumnibridge.request.reference.ReferenceCodes;
import org.alumnibridge.request.shortlist.ShortlistState;
import org.alumnibridge.request.shortlist.ShortlistState.Candidate;
import org.alumnibridge.request.shortlist.Shortlists;

/** Shows the requester of a direct request the candidates of its shortlist as cards, best first. */
@ApplicationScoped
public class ShowingCards {

    private static final ShortlistState NONE = new ShortlistState(List.of());

    private final Requests requests;
    private final Shortlists shortlists;
    private final KnownProfiles profiles;
    private final Handles handles;
    private final ReferenceCodes codes;

    ShowingCards(
            Requests requests, Shortlists shortlists, KnownProfiles profiles, Handles handles, ReferenceCodes codes) {
        this.requests = requests;
        this.shortlists = shortlists;
        this.profiles = profiles;
        this.handles = handles;
        this.codes = codes;
    }

    /** Writes: the handles are made when the cards are first shown. Without any while there is no shortlist. */
    @WithTransaction
    public Uni<List<Card>> show(Person person, UUID id) {
        return requests.one(id)
                .map(request -> requireRequester(request, person))
                .chain(request -> shortlists.of(id).chain(shortlist -> deal(request, shortlist.orElse(NONE))));
    }

    static Request requireRequester(Request request, Person person) {
        Standing standing = Standing.of(request, person).requireAny();
        if (!standing.has(Party.REQUESTER) || request.content().route() != Route.DIRECT) {
            throw Problems.notFound();
        }
        return request;
    }

    private Uni<List<Card>> deal(Request request, ShortlistState shortlist) {
        List<UUID> candidates = shortlist.candidates().stream()
                .map(Candidate::profile)
                .filter(profile -> request.proposalOf(profile).isEmpty())
                .toList();
        return profiles.all(candidates)
                .map(ShowingCards::askable)
                .chain(known -> handles.make(request.id(), known.keySet()).map(made -> cards(shortlist, known, made)));
    }

    private static Map<UUID, ProfileFacts> askable(List<KnownProfile> known) {
        return known.stream()
                .filter(profile -> profile.facts().mayBeAsked())
                .collect(Collectors.toMap(KnownProfile::id, KnownProfile::facts));
    }

    private List<Card> cards(ShortlistState shortlist, Map<UUID, ProfileFacts> known, Map<UUID, UUID> made) {
        Function<Candidate, Card> card =
                candidate -> card(made.get(candidate.profile()), known.get(candidate.profile()), candidate.points());
        return shortlist.candidates().stream()
                .filter(candidate -> known.containsKey(candidate.profile()))
                .map(card)
                .toList();
    }

    private Card card(UUID handle, ProfileFacts facts, int points) {
        boolean placed = facts.home() != null;
        return new Card(
                handle,
                placed ? facts.home().country() : null,
                placed && facts.home().region() != null
                        ? codes.districtOf(facts.home().region())
                        : null,
                facts.industries().stream()
                        .map(codes::industryGroupOf)
                        .distinct()
                        .toList(),
                facts.topics(),
                facts.languages(),
                points);
    }
}
