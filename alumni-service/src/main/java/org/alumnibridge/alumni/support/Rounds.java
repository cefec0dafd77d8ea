package org.alumnibridge.alumni.support;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Looks again and again for something that is due, on a thread of its own. What was due before the last stop is found,
 * too; replicas share the work by row locks.
 */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final long STOPPING_MILLIS = 5_000;

    private final Supplier<Uni<Boolean>> work;
    private final Duration pause;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * @param work does one thing that is due and says whether there was one
     * @param pause before the next look when there was none
     */
    public Rounds(String name, Supplier<Uni<Boolean>> work, Duration pause) {
        this.work = work;
        this.pause = pause;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void stop() throws InterruptedException {
        stopping.countDown();
        thread.interrupt();
        thread.join(STOPPING_MILLIS);
    }

    private void run() {
        try {
            while (next() || !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.trace("The next round begins.");
            }
        } catch (InterruptedException stop) {
            LOG.debugf("%s stops.", thread.getName());
        }
    }

    /** A failure (the database is away) is tried again after the pause that follows. */
    private boolean next() throws InterruptedException {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Throwable failure) {
            LOG.warnf("%s goes on after: %s", thread.getName(), failure);
            return false;
        }
    }
}
