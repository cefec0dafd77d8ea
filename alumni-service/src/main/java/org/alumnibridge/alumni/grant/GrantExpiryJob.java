package org.alumnibridge.alumni.grant;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.alumnibridge.alumni.support.Rounds;

/** Looks for contact grants that have expired; readers here go by the time, so a minute does no harm. */
@ApplicationScoped
class GrantExpiryJob {

    private final Rounds rounds;

    GrantExpiryJob(ExpiringContactGrants expiring) {
        this.rounds = new Rounds("grant-expiry-job", expiring::next, Duration.ofMinutes(1));
    }

    void start(@Observes StartupEvent start) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        rounds.stop();
    }
}
