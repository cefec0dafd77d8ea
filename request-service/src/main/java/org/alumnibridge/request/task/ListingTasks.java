package org.alumnibridge.request.task;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Standing;
import org.alumnibridge.request.people.Person;

/** Lists what waits for the caller, soonest first. */
@ApplicationScoped
public class ListingTasks {

    private final WaitingList waiting;
    private final Requests requests;

    ListingTasks(WaitingList waiting, Requests requests) {
        this.waiting = waiting;
        this.requests = requests;
    }

    @WithSession
    public Uni<List<TaskView>> of(Person person) {
        Caller caller = person.caller();
        String office =
                caller.has(Roles.ASSOCIATION_ADMIN) ? caller.organisation().orElse(null) : null;
        return waiting.of(person.profile().orElse(null), caller.has(Roles.NETWORK_ADMIN), office)
                .chain(entries -> tasks(entries, person));
    }

    private Uni<List<TaskView>> tasks(List<WaitingList.Entry> entries, Person person) {
        List<UUID> ids =
                entries.stream().map(WaitingList.Entry::request).distinct().toList();
        return requests.all(ids).map(found -> tasks(entries, byId(found), person));
    }

    private static Map<UUID, Request> byId(List<Request> found) {
        return found.stream().collect(Collectors.toMap(Request::id, Function.identity()));
    }

    private static List<TaskView> tasks(List<WaitingList.Entry> entries, Map<UUID, Request> found, Person person) {
        return entries.stream()
                .map(entry -> TaskView.of(entry, Standing.of(found.get(entry.request()), person)))
                .toList();
    }
}
