package org.alumnibridge.alumni.directory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.alumni.testing.Database;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** The feed is complete while others write, in transactions that overtake each other. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class FeedTest {

    private static final int WRITERS = 4;
    private static final int STEPS = 60;
    private static final PersonFilter EVERYBODY = new PersonFilter(null, new TreeSet<>(), List.of(), null, null);

    @Inject
    ProfileRepository profiles;

    @Inject
    DirectoryEntryRepository entries;

    @Inject
    Outbox outbox;

    @Inject
    FollowingPeople following;

    @Inject
    SearchQueries queries;

    @Inject
    VisibilityPolicy policy;

    @Inject
    DataSource source;

    @Test
    void aCopyIsWhatTheReaderSees() throws Exception {
        List<FeedWriter> writers = IntStream.range(0, WRITERS)
                .mapToObj(seed -> new FeedWriter(profiles, entries, outbox, new Random(seed), STEPS))
                .toList();
        List<FeedCopy> copies = readers().stream()
                .map(caller -> new FeedCopy(following, caller))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<? extends Future<?>> writing =
                    writers.stream().map(threads::submit).toList();
            while (writing.stream().anyMatch(writer -> !writer.isDone())) {
                copies.forEach(FeedCopy::takeOver);
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        awaitPublication();
        for (FeedCopy copy : copies) {
            await().atMost(Duration.ofSeconds(20)).until(copy::takeOver);
            assertIsWhatIsSeen(copy);
            assertTellsOnlyOfThoseOnceSeen(copy, writers);
        }
    }

    private void assertIsWhatIsSeen(FeedCopy copy) {
        Map<UUID, PersonView> seen = new HashMap<>();
        Walks.walk(queries, sight(copy.caller()), EVERYBODY, PersonSort.JOINED, 200)
                .forEach(found -> seen.put(found.person().id(), found.view()));
        assertEquals(seen.keySet(), copy.people().keySet(), copy.caller()::toString);
        assertEquals(seen, copy.people(), copy.caller()::toString);
        assertTrue(seen.size() > WRITERS, "too little is seen to tell");
    }

    private void assertTellsOnlyOfThoseOnceSeen(FeedCopy copy, List<FeedWriter> writers) {
        Set<String> audiences = sight(copy.caller()).audiences();
        Map<Boolean, Set<UUID>> states = writers.stream()
                .flatMap(writer -> writer.states().stream())
                .collect(Collectors.partitioningBy(
                        person -> !policy.visible(audiences, person).isEmpty(),
                        Collectors.mapping(Person::id, Collectors.toSet())));
        Set<UUID> never = new HashSet<>(states.get(false));
        never.removeAll(states.get(true));
        assertTrue(!never.isEmpty(), "everybody was seen once");
        never.retainAll(copy.told());
        assertEquals(Set.of(), never, copy.caller() + " was told of people they never saw");
    }

    private Sight sight(Caller caller) {
        return policy.sight(Viewer.withoutProfile(caller), Map.of());
    }

    /** Until then the relay has not told of everything. */
    private void awaitPublication() {
        Database database = new Database(source);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.count("select count(*) from outbox where position is null") == 0);
    }

    private static List<Caller> readers() {
        return List.of(
                caller(Set.of(Roles.MEMBER), null),
                caller(Set.of(Roles.ASSOCIATION_ADMIN), "drmn"),
                caller(Set.of(Roles.DIRECTORY_READ), "bmwi"));
    }

    private static Caller caller(Set<String> roles, String organisation) {
        return new Caller("feed-" + UUID.randomUUID(), roles, Optional.ofNullable(organisation), Optional.empty());
    }
}
