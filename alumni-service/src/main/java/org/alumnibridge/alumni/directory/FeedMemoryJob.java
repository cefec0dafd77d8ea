package org.alumnibridge.alumni.directory;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.alumnibridge.alumni.support.Rounds;

/** Looks for the erased whom the feed may forget. */
@ApplicationScoped
class FeedMemoryJob {

    private final Rounds rounds;

    FeedMemoryJob(ForgettingTheErased forgetting) {
        this.rounds = new Rounds("feed-memory-job", forgetting::all, Duration.ofHours(1));
    }

    void start(@Observes StartupEvent start) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        rounds.stop();
    }
}
