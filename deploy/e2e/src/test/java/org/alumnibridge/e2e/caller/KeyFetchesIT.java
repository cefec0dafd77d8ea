package org.alumnibridge.e2e.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.door.Door;
import org.alumnibridge.e2e.story.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that name keys nobody has: each could be a new key of Keycloak's, yet Keycloak is asked once a minute. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyFetchesIT {

    private static final int TOKENS = 1_000;
    private static final long MINUTE = 60_000_000_000L;

    private Stage stage;
    private TokenForge forge;
    private KeycloakConsole console;
    private List<Entrance> entrances;

    @BeforeAll
    void start() {
        stage = RunningSystem.stage();
        console = new KeycloakConsole(stage.stack());
        forge = new TokenForge(stage.stack().token("contact-sve"), RunningSystem.signingKey());
        entrances = Entrance.all(stage.stack());
    }

    Stream<Entrance> entrances() {
        return entrances.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entrances")
    void aThousandUnknownKeysCostOneFetchAMinute(Entrance entrance) {
        long before = console.keyFetches();
        long start = System.nanoTime();

        Door door = entrance.door();
        long refused = IntStream.range(0, TOKENS)
                .parallel()
                .map(i -> door.withToken(ofUnknownKey()).get(entrance.path()).status())
                .filter(status -> status == 401)
                .count();

        // One a minute, and one more: two calls that come together may both find the last fetch long ago.
        long allowed = 2 + (System.nanoTime() - start) / MINUTE;
        long fetches = console.keyFetches() - before;
        assertEquals(TOKENS, refused);
        assertTrue(fetches <= allowed, () -> fetches + " fetches of keys");
        assertEquals(200, entrance.get(forge.good()).status(), "and good tokens open as before");
    }

    private String ofUnknownKey() {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + UUID.randomUUID() + "\"}";
        return TokenForge.encode(header) + forge.good().replaceFirst("[^.]*", "");
    }
}
