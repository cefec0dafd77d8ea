package org.alumnibridge.kit.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alumnibridge.kit.web.caller.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentCallTest {

    private static final Caller CALLER = new Caller("subject", Set.of(), Optional.empty(), Optional.empty());

    record Draft(String kind, List<String> regions, Map<String, Integer> limits) {}

    @Test
    void sameContentHasTheSameHashWhateverTheOrderOfItsMap() {
        Draft one = new Draft("question", List.of("RU-SVE"), Map.of("a", 1, "b", 2));
        Draft other = new Draft("question", List.of("RU-SVE"), new TreeMap<>(Map.of("b", 2, "a", 1)));

        assertEquals(hash(one), hash(other));
    }

    @Test
    void otherContentHasAnotherHash() {
        assertNotEquals(
                hash(new Draft("question", List.of("RU-SVE"), Map.of())),
                hash(new Draft("question", List.of("RU-CHE"), Map.of())));
    }

    @Test
    void aCallWithoutKeyIsNotProtected() {
        assertTrue(IdempotentCall.of(CALLER, "file", null, "").key().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void refusesABlankKey(String key) {
        assertThrows(HttpProblem.class, () -> IdempotentCall.of(CALLER, "file", key, ""));
    }

    @Test
    void refusesAnEndlessKey() {
        assertThrows(HttpProblem.class, () -> IdempotentCall.of(CALLER, "file", "k".repeat(201), ""));
    }

    private static String hash(Object body) {
        return IdempotentCall.of(CALLER, "file", "key", body).bodyHash();
    }
}
