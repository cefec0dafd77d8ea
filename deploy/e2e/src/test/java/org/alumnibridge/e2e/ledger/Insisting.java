package org.alumnibridge.e2e.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.UnexpectedAnswerException;

/** Sends a call again until it is known what came of it, as a good client does: same key, same body. */
final class Insisting {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Ledger ledger;

    Insisting(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return empty when no answer said what came of it, for two minutes */
    Optional<Answer> on(String script, Act act, Supplier<Answer> call) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            Optional<Answer> answer = once(call);
            if (answer.isPresent()) {
                return answer;
            }
            Pause.of(PAUSE);
        }
        ledger.unanswered(script, act);
        return Optional.empty();
    }

    /** @return empty when the answer leaves it open whether the call took effect */
    Optional<Answer> once(Supplier<Answer> call) {
        ledger.called();
        try {
            Answer answer = call.get();
            if (answer.status() == 500) {
                ledger.violated("%s: a part that is away is no internal error".formatted(answer.call()));
            }
            if (leavesOpen(answer)) {
                ledger.inDoubt(answer.status() + " " + answer.problem());
                return Optional.empty();
            }
            return Optional.of(answer);
        } catch (UnexpectedAnswerException lost) {
            ledger.inDoubt("no answer");
            return Optional.empty();
        }
    }

    private static boolean leavesOpen(Answer answer) {
        return answer.status() >= 500
                || answer.status() == 429
                || answer.status() == 401
                || answer.problem().equals("in-progress");
    }
}
