package org.alumnibridge.request.lifecycle;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.list.Cursor;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.people.Person;

/** Shows requests to those whom they concern, and to each what is theirs to see. */
@ApplicationScoped
public class ReadingRequests {

    private final Requests requests;
    private final RequestList list;

    ReadingRequests(Requests requests, RequestList list) {
        this.requests = requests;
        this.list = list;
    }

    /** @return fails with 404 when the request is absent or somebody else's */
    @WithSession
    public Uni<RequestView> one(Person person, UUID id) {
        return requests.one(id)
                .map(request -> Standing.of(request, person).requireAny())
                .map(RequestView::of);
    }

    /** @return fails with 404 when the proposal is absent or somebody else's */
    @WithSession
    public Uni<ProposalView> proposal(Person person, UUID id) {
        return requests.ofProposal(id)
                .chain(requests::one)
                .map(request -> ProposalView.of(id, Standing.of(request, person)));
    }

    /** The steps; an expert sees none of other experts' proposals. */
    @WithSession
    public Uni<List<HistoryView>> history(Person person, UUID id) {
        return requests.one(id)
                .map(request -> Standing.of(request, person).requireAny())
                .chain(standing -> requests.history(id).map(entries -> cut(entries, standing)));
    }

    private static List<HistoryView> cut(List<HistoryEntry> entries, Standing standing) {
        UUID own = standing.proposal().map(Proposal::id).orElse(null);
        boolean all = standing.seesAll() || standing.has(Party.PARTNER);
        return entries.stream()
                .filter(entry ->
                        all || entry.proposal() == null || entry.proposal().equals(own))
                .map(HistoryEntry::view)
                .toList();
    }

    @WithSession
    public Uni<Page<RequestView>> page(
            Person person, ListRole role, List<RequestState> states, String cursor, int limit) {
        Cursor.Binding binding = Cursor.Binding.of("requests", role, states);
        UUID before = Cursor.decode(cursor, binding, 1, key -> UUID.fromString(key.get(0)))
                .orElse(null);
        return list.page(role, who(person, role), states, before, limit + 1)
                .map(ids -> Page.cut(ids, limit, binding, id -> List.of(id.toString())))
                .chain(page ->
                        requests.all(page.items()).map(found -> new Page<>(views(found, person), page.next(), null)));
    }

    private static List<RequestView> views(List<Request> found, Person person) {
        return found.stream()
                .map(request -> RequestView.of(Standing.of(request, person)))
                .toList();
    }

    private static Object who(Person person, ListRole role) {
        return switch (role) {
            case REQUESTER, BROKER, EXPERT -> profile(person);
            case ORGANISATION -> organisation(person).orElseThrow(ReadingRequests::forbidden);
            case NETWORK ->
                Optional.of(person.caller().subject())
                        .filter(subject -> person.caller().has(Roles.NETWORK_ADMIN))
                        .orElseThrow(ReadingRequests::forbidden);
        };
    }

    private static UUID profile(Person person) {
        if (person.caller().isPartner()) {
            throw forbidden();
        }
        return person.requireProfile();
    }

    private static Optional<String> organisation(Person person) {
        boolean office =
                person.caller().has(Roles.ASSOCIATION_ADMIN) || person.caller().isPartner();
        return office ? person.caller().organisation() : Optional.empty();
    }

    private static RuntimeException forbidden() {
        return Problems.of(CommonProblem.FORBIDDEN, "The token lacks the role for this list.");
    }
}
