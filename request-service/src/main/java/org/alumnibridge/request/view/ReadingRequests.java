package org.alumnibridge.request.view;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumnibridge.request.lifecycle.HistoryEntry;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestRepository;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/** Shows requests as the person may see them; 404 for what is nothing to the person. */
@ApplicationScoped
public class ReadingRequests {

    private final RequestRepository requests;

    ReadingRequests(RequestRepository requests) {
        this.requests = requests;
    }

    @WithSession
    public Uni<RequestView> request(UUID id, Person person) {
        return requests.read(id).map(request -> RequestView.of(request, Standing.of(person, request)));
    }

    @WithSession
    public Uni<ProposalView> proposal(UUID id, Person person) {
        return requests.idOfProposal(id)
                .chain(requests::read)
                .map(request -> ProposalView.of(request, id, Standing.of(person, request)));
    }

    /** In the order of the ids; each of them must be something to the person. */
    @WithSession
    public Uni<List<RequestView>> requests(List<UUID> ids, Person person) {
        return requests.readAll(ids).map(found -> inOrder(ids, found, person));
    }

    private static List<RequestView> inOrder(List<UUID> ids, List<Request> found, Person person) {
        Map<UUID, Request> byId = found.stream().collect(Collectors.toMap(Request::id, Function.identity()));
        return ids.stream()
                .map(byId::get)
                .map(request -> RequestView.of(request, Standing.of(person, request)))
                .toList();
    }

    @WithSession
    public Uni<List<HistoryView>> history(UUID id, Person person) {
        return requests.read(id).chain(request -> history(request, Standing.of(person, request)));
    }

    private Uni<List<HistoryView>> history(Request request, Standing standing) {
        Sight sight = new Sight(request, standing);
        return requests.historyOf(request.id()).map(entries -> visible(entries, sight));
    }

    private static List<HistoryView> visible(List<HistoryEntry> entries, Sight sight) {
        return entries.stream()
                .filter(entry -> sight.sees(entry.proposal()))
                .map(HistoryView::of)
                .toList();
    }
}
