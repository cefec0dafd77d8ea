package org.alumnibridge.e2e.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.story.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens open the gateway and each service's own port, and which do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensIT {

    /** Contact person: opens every entrance. */
    private static final String WHO = "contact-sve";

    private final SigningKey attackers = SigningKey.unknown("attackers-key");
    private Stage stage;
    private List<Entrance> entrances;
    private KeyTrap trap;
    private String genuine;
    private TokenForge forge;
    private Map<String, String> badTokens;

    @BeforeAll
    void forge() {
        stage = RunningSystem.stage();
        entrances = Entrance.all(stage.stack());
        trap = new KeyTrap(attackers);
        genuine = stage.stack().token(WHO);
        forge = new TokenForge(genuine, RunningSystem.signingKey());
        badTokens = new BadTokens(genuine, forge).all(new KeycloakConsole(stage.stack()), trap, attackers, WHO);
    }

    /** The attacker's server would have given out the attacker's key: nobody asked. */
    @AfterAll
    void nobodyAskedForTheAttackersKey() {
        int visits = trap.visits();
        trap.close();
        assertEquals(0, visits);
    }

    Stream<Entrance> entrances() {
        return entrances.stream();
    }

    Stream<Arguments> refusals() {
        return badTokens.keySet().stream()
                .flatMap(name -> entrances.stream().map(entrance -> Arguments.of(entrance, name)));
    }

    /** What the refusals are worth: spoil nothing, and the same token opens the door. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("entrances")
    void aGoodTokenOpens(Entrance entrance) {
        assertEquals(200, entrance.get(genuine).status());
        assertEquals(200, entrance.get(forge.good()).status(), "signed by a key that the realm publishes");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entrances")
    void theSchemesCaseIsAllTheSame(Entrance entrance) {
        for (String scheme : List.of("bearer", "BEARER", "bEaReR")) {
            assertEquals(
                    200,
                    entrance.get(List.of("Authorization: " + scheme + " " + genuine))
                            .status(),
                    scheme);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void anotherTokenDoesNot(Entrance entrance, String name) {
        entrance.get(badTokens.get(name)).assertUnauthenticated();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entrances")
    void noneDoesNot(Entrance entrance) {
        entrance.get(List.of()).assertUnauthenticated();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entrances")
    void anotherSchemeDoesNot(Entrance entrance) {
        for (String credentials : List.of("Basic Y29udGFjdC1zdmU6eA==", "Bearer", "DPoP " + genuine, genuine, "")) {
            entrance.get(List.of("Authorization: " + credentials)).assertUnauthenticated();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entrances")
    void aTokenElsewhereDoesNot(Entrance entrance) {
        String inQuery = entrance.path() + "?access_token=" + genuine;

        Wire.get(entrance.port(), inQuery, List.of()).assertUnauthenticated();
        entrance.get(List.of("Cookie: access_token=" + genuine + "; q_session=" + genuine))
                .assertUnauthenticated();
        entrance.get(List.of("Proxy-Authorization: Bearer " + genuine)).assertUnauthenticated();
        entrance.get(List.of("X-Authorization: Bearer " + genuine)).assertUnauthenticated();
    }

    /** Which of two would count? */
    @ParameterizedTest(name = "{0}")
    @MethodSource("entrances")
    void twoTokensAtOnceDoNot(Entrance entrance) {
        for (List<String> pair :
                List.of(List.of(genuine, "garbage"), List.of("garbage", genuine), List.of(genuine, forge.good()))) {
            List<String> headers =
                    pair.stream().map(token -> "Authorization: Bearer " + token).toList();
            entrance.get(headers).assertProblem(Set.of(400, 401));
        }
    }

    /** Too long to be read at all: answered below the application, with a bare status. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("entrances")
    void aTokenOfAHundredKilobytesDoesNot(Entrance entrance) {
        int status = entrance.get(genuine + "A".repeat(100_000)).status();

        assertTrue(status == 431 || status == 400, "status " + status);
    }
}
