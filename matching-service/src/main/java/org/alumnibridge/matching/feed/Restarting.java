package org.alumnibridge.matching.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work that goes on for as long as the replica lives, on a thread of its own: whatever ends it, an {@link Error} too,
 * is logged, and after a pause it begins again.
 */
public final class Restarting {

    /** Runs until {@link Restarting#stop} or a failure. */
    public interface Work {
        void run() throws Exception;
    }

    /** Waits between two beginnings. */
    interface Pause {
        /** @return whether to stop */
        boolean stopsWithin(Duration time) throws InterruptedException;
    }

    private static final Logger LOG = Logger.getLogger(Restarting.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Work work;
    private final Pause pause;
    private final Thread thread;

    public Restarting(String name, Work work) {
        this.work = work;
        this.pause = this::stopsWithin;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    Restarting(Work work, Pause pause) {
        this.work = work;
        this.pause = pause;
        this.thread = null;
    }

    public void start() {
        thread.start();
    }

    public boolean isStopping() {
        return stop.getCount() == 0;
    }

    /** @param wake ends what the work is waiting for */
    public void stop(Runnable wake) throws InterruptedException {
        stop.countDown();
        wake.run();
        thread.join(5_000);
    }

    void run() {
        boolean stopping = false;
        while (!stopping) {
            stopping = turn();
        }
    }

    private boolean turn() {
        try {
            work.run();
        } catch (Throwable failure) {
            if (isStopping()) {
                return true;
            }
            LOG.warnf(failure, "Starts over");
        }
        try {
            return pause.stopsWithin(PAUSE);
        } catch (InterruptedException stray) {
            return isStopping();
        }
    }

    private boolean stopsWithin(Duration time) throws InterruptedException {
        return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
