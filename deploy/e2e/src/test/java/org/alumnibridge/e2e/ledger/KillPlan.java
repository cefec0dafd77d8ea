package org.alumnibridge.e2e.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.alumnibridge.localstack.Components;

/** Which component is killed when, round by round: each once in a round, in an order of the seed's. */
final class KillPlan {

    private static final int LONGEST_ABSENCE_MILLIS = 3_000;
    private static final int SHORTEST_REST_MILLIS = 1_000;

    private final Random dice;
    private final Duration longestRest;
    private final Deque<String> round = new ArrayDeque<>();

    KillPlan(LedgerSettings settings) {
        this.dice = new Random(settings.seed());
        this.longestRest = settings.longestRest();
    }

    Kill next() {
        if (round.isEmpty()) {
            List<String> components = new ArrayList<>(Components.ALL);
            Collections.shuffle(components, dice);
            round.addAll(components);
        }
        int rest = SHORTEST_REST_MILLIS + dice.nextInt((int) longestRest.toMillis() - SHORTEST_REST_MILLIS);
        int away = dice.nextInt(LONGEST_ABSENCE_MILLIS);
        return new Kill(round.pop(), Duration.ofMillis(rest), Duration.ofMillis(away));
    }
}
