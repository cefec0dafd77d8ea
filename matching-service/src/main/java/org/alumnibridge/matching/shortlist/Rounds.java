package org.alumnibridge.matching.shortlist;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Rounds of the same work on one thread: a wake-up starts one at once, those that come while one runs are met by one
 * more. After a failure there is a pause, longer each time, during which wake-ups are left; never more than one retry
 * waits.
 */
public final class Rounds {

    /** Looks by itself at what is due. */
    public interface Round {
        void run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final ScheduledExecutorService thread;
    private final Round round;
    private final AtomicBoolean due = new AtomicBoolean();
    /** Only the thread touches these two. */
    private boolean retryDue;

    private Duration pause = FIRST_PAUSE;

    /** @param thread a single one */
    public Rounds(ScheduledExecutorService thread, Round round) {
        this.thread = thread;
        this.round = round;
    }

    public void wake() {
        if (due.compareAndSet(false, true)) {
            thread.execute(this::unlessPaused);
        }
    }

    private void unlessPaused() {
        if (!retryDue) {
            run();
        }
    }

    private void run() {
        due.set(false);
        try {
            round.run();
            pause = FIRST_PAUSE;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception | Error failure) {
            LOG.warnf(failure, "The next round comes after %s", pause);
            retryDue = true;
            thread.schedule(this::again, pause.toMillis(), TimeUnit.MILLISECONDS);
            pause = longer(pause);
        }
    }

    private void again() {
        retryDue = false;
        run();
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
