package org.alumnibridge.e2e.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumnibridge.localstack.Components;
import org.junit.jupiter.api.Test;

/** What a seed makes of a ledger. */
class PlanTest {

    @Test
    void theSameSeedIntendsTheSameCallsAndKills() {
        assertEquals(scripts(7), scripts(7));
        assertEquals(kills(7, 40), kills(7, 40));
        assertNotEquals(scripts(7), scripts(8));
        assertNotEquals(kills(7, 40), kills(8, 40));
    }

    @Test
    void everyActAndEveryComponentHasItsTurn() {
        Set<Act> acts = scripts(7).stream()
                .flatMap(script -> script.steps().stream())
                .map(Step::act)
                .collect(Collectors.toSet());
        List<String> oneRound =
                kills(7, Components.ALL.size()).stream().map(Kill::component).toList();

        assertEquals(EnumSet.allOf(Act.class), acts);
        assertEquals(Set.copyOf(Components.ALL), new HashSet<>(oneRound));
    }

    private static List<Script> scripts(long seed) {
        Playwright playwright = new Playwright(settings(seed), 1);
        return Stream.generate(playwright::next).limit(300).toList();
    }

    private static List<Kill> kills(long seed, int number) {
        KillPlan plan = new KillPlan(settings(seed));
        return Stream.generate(plan::next).limit(number).toList();
    }

    private static LedgerSettings settings(long seed) {
        return new LedgerSettings(seed, "run", Duration.ofSeconds(1), 1, 2, 8, 1, Duration.ofSeconds(4), false);
    }
}
