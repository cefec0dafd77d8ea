package org.alumnibridge.matching.privacy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alumnibridge.matching.feed.FeedListener;
import org.alumnibridge.matching.pool.ProfilePool;
import org.alumnibridge.matching.pool.ProfilePool.End;
import org.alumnibridge.matching.shortlist.Rounds;

/**
 * Erases those whose end the pool has read, one after the other, on a thread of its own. While the database is away it
 * is tried again: an end is settled once it is stored. One that was not stored is read again after a restart.
 */
@ApplicationScoped
class FollowingEnds implements FeedListener {

    private final ProfilePool pool;
    private final Graves graves;
    private final ErasingPerson erasing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(FollowingEnds::name);
    private final Rounds rounds = new Rounds(thread, this::settleAll);

    FollowingEnds(ProfilePool pool, Graves graves, ErasingPerson erasing) {
        this.pool = pool;
        this.graves = graves;
        this.erasing = erasing;
    }

    @Override
    public void beginning() throws SQLException {
        pool.bury(graves.all());
    }

    @Override
    public void changed() {
        if (pool.nextEnd().isPresent()) {
            rounds.wake();
        }
    }

    @Override
    public void caughtUp() {
        changed();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void settleAll() throws Exception {
        for (Optional<End> end = pool.nextEnd(); end.isPresent(); end = pool.nextEnd()) {
            erase(end.get());
            pool.settled();
        }
    }

    private void erase(End end) throws Exception {
        try {
            VertxContextSupport.subscribeAndAwait(() -> erasing.erase(end));
        } catch (Exception | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Thread name(Runnable work) {
        Thread thread = new Thread(work, "erasures");
        thread.setDaemon(true);
        return thread;
    }
}
