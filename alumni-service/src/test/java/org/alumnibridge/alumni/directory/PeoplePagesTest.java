package org.alumnibridge.alumni.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.testing.Database;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages hold while people join, change and leave. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class PeoplePagesTest {

    private static final int STAYING = 150;
    private static final int PAGE = 4;

    @Inject
    DirectoryRows rows;

    @Inject
    SearchQueries queries;

    @Inject
    VisibilityPolicy policy;

    @Inject
    DataSource source;

    @ParameterizedTest
    @EnumSource(names = {"JOINED", "NAME", "NAME_DOWN", "COHORT", "COHORT_DOWN"})
    void nobodyComesTwiceAndNobodyWhoStayedIsLeftOut(PersonSort sort) throws Exception {
        GeneratedPeople generated = new GeneratedPeople(new Random(sort.ordinal()), "pages");
        List<Person> staying = generated.people(STAYING);
        rows.put(staying);
        Sight sight = policy.sight(office(generated.mark()), Map.of());
        ExecutorService others = Executors.newSingleThreadExecutor();
        try {
            AtomicInteger changes = new AtomicInteger();
            Future<?> busy = others.submit(() -> joinAndLeave(generated, sort, staying, changes));
            PersonFilter members =
                    new PersonFilter(null, new TreeSet<>(Set.of(generated.mark())), List.of(), null, null);
            List<UUID> seen = Walks.walk(queries, sight, members, sort, PAGE).stream()
                    .map(found -> found.person().id())
                    .toList();
            busy.cancel(true);
            assertEquals(new HashSet<>(seen).size(), seen.size(), "somebody came twice");
            assertTrue(new HashSet<>(seen).containsAll(visible(staying)), "somebody was left out");
            assertTrue(changes.get() > 0, "nothing happened meanwhile");
        } finally {
            others.shutdownNow();
            others.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    /** People come and go; those who stay are written anew, with all but their value to sort by changed. */
    private void joinAndLeave(GeneratedPeople generated, PersonSort sort, List<Person> staying, AtomicInteger changes) {
        Database database = new Database(source);
        Random random = new Random(sort.ordinal());
        while (!Thread.currentThread().isInterrupted()) {
            List<Person> passing = generated.people(3);
            Person stays = staying.get(random.nextInt(staying.size()));
            ProfileContent other = generated.content(stays.content().visibility());
            List<Person> written = new ArrayList<>(passing);
            written.add(sort == PersonSort.JOINED ? GeneratedPeople.with(stays, other) : stays);
            rows.put(written);
            database.execute(
                    "delete from directory_entry where id = ?", passing.get(0).id());
            changes.incrementAndGet();
        }
    }

    private static Set<UUID> visible(List<Person> people) {
        return people.stream()
                .filter(person -> !person.restricted())
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** Who sees all, also of the unclaimed. */
    private static Viewer office(String organisation) {
        return new Viewer(
                new Caller("office", Set.of(Roles.ASSOCIATION_ADMIN), Optional.of(organisation), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Collections.emptySet());
    }
}
