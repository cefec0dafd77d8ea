package org.alumnibridge.matching.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.alumnibridge.matching.feed.FeedListener;

/** Notes when the reader has applied something, and breaks its thread when told to, with what no one expects. */
@ApplicationScoped
public class FragileListener implements FeedListener {

    private final AtomicBoolean fails = new AtomicBoolean();
    private final List<Long> changes = new CopyOnWriteArrayList<>();
    private final AtomicInteger caughtUp = new AtomicInteger();

    public void failOnce() {
        fails.set(true);
    }

    /** When something was applied, in nanoseconds of the system's timer, oldest first. */
    public List<Long> changes() {
        return changes;
    }

    /** How often the reader has read everything. */
    public int timesCaughtUp() {
        return caughtUp.get();
    }

    @Override
    public void changed() {
        changes.add(System.nanoTime());
        if (fails.compareAndSet(true, false)) {
            throw new NoClassDefFoundError("for the test");
        }
    }

    @Override
    public void caughtUp() {
        caughtUp.incrementAndGet();
    }
}
