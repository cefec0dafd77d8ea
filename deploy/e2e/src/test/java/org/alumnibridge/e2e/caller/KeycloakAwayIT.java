package org.alumnibridge.e2e.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Keycloak dies, everything else is restarted meanwhile, and Keycloak comes back. */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakAwayIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Map<String, WireAnswer> knownTokenWhileAway = new TreeMap<>();
    private final Map<String, WireAnswer> newTokenWhileAway = new TreeMap<>();
    private final Map<String, WireAnswer> unknownKeyWhileAway = new TreeMap<>();
    private final Map<String, WireAnswer> afterRestart = new TreeMap<>();
    private final Map<String, Boolean> ready = new TreeMap<>();
    private LocalStack stack;
    private Duration untilAllOpen;

    @BeforeAll
    void play() {
        stack = RunningSystem.stage().stack();
        List<Entrance> entrances = Entrance.all(stack);
        String known = stack.token("contact-sve");
        String unseen = stack.token("contact-sve");
        entrances.forEach(entrance -> assertEquals(200, entrance.get(known).status()));

        stack.kill(Components.KEYCLOAK);
        entrances.forEach(entrance -> knownTokenWhileAway.put(entrance.component(), entrance.get(known)));
        entrances.forEach(entrance -> newTokenWhileAway.put(entrance.component(), entrance.get(unseen)));

        String ofUnknownKey = new TokenForge(known, SigningKey.unknown("new-key")).good();
        entrances.forEach(entrance -> unknownKeyWhileAway.put(entrance.component(), entrance.get(ofUnknownKey)));

        Components.SERVICES.parallelStream().forEach(stack::stop);
        stack.up(Components.SERVICES, Progress.SILENT);
        entrances.forEach(entrance -> ready.put(entrance.component(), stack.ready(entrance.component())));
        entrances.forEach(entrance -> afterRestart.put(entrance.component(), entrance.get(known)));

        stack.start(Components.KEYCLOAK);
        long back = System.nanoTime();
        entrances.forEach(entrance -> Patience.until(entrance + " to open", () -> opens(entrance, known)));
        untilAllOpen = Duration.ofNanos(System.nanoTime() - back);
    }

    private static Optional<WireAnswer> opens(Entrance entrance, String token) {
        return Optional.of(entrance.get(token)).filter(answer -> answer.status() == 200);
    }

    @AfterAll
    void leaveAllRunning() {
        stack.start(Components.KEYCLOAK);
        stack.up(Components.SERVICES, Progress.SILENT);
    }

    @Test
    void tokensStayValidWhileItIsAway() {
        knownTokenWhileAway.forEach((component, answer) -> assertEquals(200, answer.status(), component));
    }

    @Test
    void tokensNotSeenBeforeAreValidTooForWhoeverKnowsTheKeys() {
        newTokenWhileAway.forEach((component, answer) -> assertEquals(200, answer.status(), component));
    }

    @Test
    void servicesBecomeReadyWithoutIt() {
        assertEquals(Components.SERVICES.size(), ready.size());
        ready.forEach((component, is) -> assertTrue(is, component));
    }

    /** It may be a good one: the caller is asked to come again, not to sign in anew. */
    @Test
    void aTokenThatNobodyCanJudgeIsNotRefused() {
        afterRestart.forEach(KeycloakAwayIT::assertComeAgain);
    }

    /** Keycloak may have a new key, or somebody made one up: the door stays shut either way. */
    @Test
    void aTokenOfAnUnknownKeyOpensNothing() {
        unknownKeyWhileAway.forEach((component, answer) ->
                assertTrue(answer.status() == 401 || answer.status() == 503, () -> component + ": " + answer));
    }

    private static void assertComeAgain(String component, WireAnswer answer) {
        assertEquals(503, answer.status(), () -> component + ": " + answer);
        assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0], component);
        assertTrue(!answer.header("Retry-After").isEmpty(), component);
    }

    @Test
    void tokensWorkAgainWithinSeconds() {
        assertTrue(untilAllOpen.compareTo(SOON) < 0, untilAllOpen::toString);
    }
}
