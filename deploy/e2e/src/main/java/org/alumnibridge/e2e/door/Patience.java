package org.alumnibridge.e2e.door;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens a moment later in another service. */
public final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private Patience() {}

    /**
     * @param what for the message, should it not come
     * @throws UnexpectedAnswerException after 30 s
     */
    public static <T> T until(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new UnexpectedAnswerException("Waited " + LIMIT.toSeconds() + " s in vain: " + what);
    }

    /**
     * The answer once it has the status.
     *
     * @throws UnexpectedAnswerException after 30 s, with the last answer
     */
    public static Answer untilStatus(int status, String what, Supplier<Answer> call) {
        AtomicReference<Answer> last = new AtomicReference<>();
        try {
            return until(what, () -> {
                last.set(call.get());
                return Optional.of(last.get()).filter(answer -> answer.status() == status);
            });
        } catch (UnexpectedAnswerException inVain) {
            return last.get().expect(status);
        }
    }
}
