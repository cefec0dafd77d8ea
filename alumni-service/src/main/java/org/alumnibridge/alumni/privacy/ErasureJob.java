package org.alumnibridge.alumni.privacy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.alumnibridge.alumni.erasing.ErasureConfig;
import org.alumnibridge.alumni.support.Rounds;

/** Looks for erasures whose undo window is over, and for accounts that are still there. */
@ApplicationScoped
class ErasureJob {

    private final Rounds rounds;

    ErasureJob(WorkingOffErasures working, ErasureConfig config) {
        this.rounds = new Rounds("erasure-job", working::next, config.pollInterval());
    }

    void start(@Observes StartupEvent start) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        rounds.stop();
    }
}
