package org.alumnibridge.e2e.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.story.FoundryStory;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.localstack.Components;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who has just made a profile may file a request at once, although another service keeps the requests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreshProfileIT {

    private static final int PEOPLE = 30;
    private static final int LATE_AT_MOST = 2;

    /** The documented wait of 2 s, and what the call itself may take on a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private Stage stage;

    @BeforeAll
    void start() {
        stage = RunningSystem.stage();
    }

    /** The news may be late once in a while on a busy machine: then the answer says so, and nothing else happens. */
    @Test
    void filesWithoutAPause() {
        List<Newcomer> people = Stream.generate(Newcomer::arrives).limit(PEOPLE).toList();

        Map<Integer, Long> answers =
                people.stream().collect(Collectors.groupingBy(FreshProfileIT::registerAndFile, Collectors.counting()));

        long filed = answers.getOrDefault(201, 0L);
        assertEquals(PEOPLE, filed + answers.getOrDefault(503, 0L), answers::toString);
        assertTrue(filed >= PEOPLE - LATE_AT_MOST, answers::toString);
    }

    private static int registerAndFile(Newcomer newcomer) {
        newcomer.makeProfile();
        return file(newcomer).status();
    }

    @Test
    void isToldToWaitWhileTheNewsCannotArrive() {
        Newcomer newcomer = Newcomer.arrives();
        stage.stack().kill(Components.KAFKA);
        try {
            newcomer.makeProfile();
            long asked = System.nanoTime();

            Answer refused = file(newcomer).expect(503);

            Duration waited = Duration.ofNanos(System.nanoTime() - asked);
            assertEquals("profile-not-yet-known", refused.problem());
            assertFalse(refused.header("Retry-After").isEmpty());
            assertTrue(waited.compareTo(LONGEST) < 0, waited::toString);
        } finally {
            stage.stack().start(Components.KAFKA);
        }
        Patience.untilStatus(201, "the profile is known", () -> file(newcomer));
    }

    private static Answer file(Newcomer newcomer) {
        return newcomer.visitor().post("/v1/requests", FoundryStory.draft());
    }
}
