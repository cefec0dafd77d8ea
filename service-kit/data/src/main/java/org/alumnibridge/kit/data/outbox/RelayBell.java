package org.alumnibridge.kit.data.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this replica. */
@ApplicationScoped
class RelayBell {

    private final Semaphore rings = new Semaphore(0);
    private volatile boolean activeHere;

    /** Many rings are one. */
    void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /** Waits for a ring, at most the given time. */
    void await(Duration longest) throws InterruptedException {
        if (rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }

    /** Told by the relay: whether it is the one that publishes. */
    void setActiveHere(boolean active) {
        this.activeHere = active;
    }

    boolean isActiveHere() {
        return activeHere;
    }
}
