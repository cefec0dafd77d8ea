package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.problem.Problems;

/** Somebody looks up people whose ids they have. Whom they may not see is not there for them. */
@ApplicationScoped
class LookingUpPeople {

    private final RecognisingViewers viewers;
    private final DirectoryQueries directory;
    private final TieQueries ties;
    private final VisibilityPolicy policy;

    LookingUpPeople(RecognisingViewers viewers, DirectoryQueries directory, TieQueries ties, VisibilityPolicy policy) {
        this.viewers = viewers;
        this.directory = directory;
        this.ties = ties;
        this.policy = policy;
    }

    /** @return the visible ones, in the order of the ids */
    Uni<List<PersonView>> byId(Caller caller, Collection<UUID> ids) {
        return viewers.recognise(caller).chain(viewer -> byId(viewer, ids));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, or none for the caller */
    Uni<PersonView> one(Caller caller, UUID id) {
        return byId(caller, List.of(id)).map(found -> found.stream().findFirst().orElseThrow(Problems::notFound));
    }

    private Uni<List<PersonView>> byId(Viewer viewer, Collection<UUID> ids) {
        return Uni.combine()
                .all()
                .unis(directory.byId(ids), ties.between(viewer, ids))
                .asTuple()
                .map(read -> inOrder(ids, views(viewer, read.getItem1(), read.getItem2())));
    }

    private Map<UUID, PersonView> views(Viewer viewer, List<Person> people, Map<UUID, Set<Tie>> tied) {
        return people.stream()
                .flatMap(person -> view(viewer, person, tied.getOrDefault(person.id(), Set.of())))
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    private Stream<PersonView> view(Viewer viewer, Person person, Set<Tie> tied) {
        Set<FieldGroup> visible = policy.visible(viewer, person, tied);
        return visible.isEmpty() ? Stream.empty() : Stream.of(PersonView.of(person, visible));
    }

    private static List<PersonView> inOrder(Collection<UUID> ids, Map<UUID, PersonView> views) {
        return ids.stream().filter(views::containsKey).map(views::get).toList();
    }
}
