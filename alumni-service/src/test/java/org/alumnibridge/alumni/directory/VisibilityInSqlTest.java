package org.alumnibridge.alumni.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** What the policy decides and what a query finds are one rule. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class VisibilityInSqlTest {

    private static final int PEOPLE = 250;
    private static final int VIEWERS = 120;

    @Inject
    DirectoryRows rows;

    @Inject
    SearchQueries queries;

    @Inject
    VisibilityPolicy policy;

    @Test
    void aQueryShowsEveryViewerWhatThePolicySays() {
        GeneratedPeople generated = new GeneratedPeople(new Random(20), "sql");
        List<Person> people = generated.people(PEOPLE);
        rows.put(people);
        PersonFilter all = new PersonFilter(null, new TreeSet<>(Set.of(generated.mark())), List.of(), null, null);
        Set<FieldGroup> everSeen = EnumSet.noneOf(FieldGroup.class);
        for (int i = 0; i < VIEWERS; i++) {
            Viewer viewer = generated.viewer(people);
            Map<UUID, Set<Tie>> ties = generated.ties(people);
            Map<UUID, Set<FieldGroup>> decided = decided(viewer, people, ties);
            assertEquals(decided, found(viewer, all, withoutRestricted(people, ties)), viewer::toString);
            decided.values().forEach(everSeen::addAll);
        }
        assertEquals(Set.of(FieldGroup.values()), everSeen, "the viewers see too little to tell");
    }

    private Map<UUID, Set<FieldGroup>> decided(Viewer viewer, List<Person> people, Map<UUID, Set<Tie>> ties) {
        Map<UUID, Set<FieldGroup>> decided = new HashMap<>();
        for (Person person : people) {
            Set<FieldGroup> visible = policy.visible(viewer, person, ties.getOrDefault(person.id(), Set.of()));
            if (!visible.isEmpty()) {
                decided.put(person.id(), visible);
            }
        }
        return decided;
    }

    private Map<UUID, Set<FieldGroup>> found(Viewer viewer, PersonFilter filter, Map<UUID, Set<Tie>> ties) {
        Map<UUID, Set<FieldGroup>> found = new HashMap<>();
        DirectoryRows.await(() ->
                        queries.page(policy.sight(viewer, ties), filter, PersonSort.JOINED, Place.REST, PEOPLE + 1))
                .forEach(person -> found.put(person.person().id(), person.visible()));
        return found;
    }

    /** As {@link TieQueries} reads them. */
    private static Map<UUID, Set<Tie>> withoutRestricted(List<Person> people, Map<UUID, Set<Tie>> ties) {
        Map<UUID, Set<Tie>> left = new HashMap<>(ties);
        people.stream().filter(Person::restricted).forEach(person -> left.remove(person.id()));
        return left;
    }
}
