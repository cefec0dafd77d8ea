package org.alumnibridge.notification.mail;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Gives up the mails that waited for their recipient until they were news no more; queues those that can go now. */
@ApplicationScoped
public class LookingThroughWaitingMails {

    private final MailQueue queue;
    private final MailConfig config;
    private final Clock clock;

    LookingThroughWaitingMails(MailQueue queue, MailConfig config, Clock clock) {
        this.queue = queue;
        this.config = config;
        this.clock = clock;
    }

    /** @return whether any can go now */
    @WithTransaction
    public Uni<Boolean> look() {
        Instant now = clock.instant();
        return queue.giveUpWaiting(now.minus(config.silentAfter()))
                .chain(() -> queue.queueAddressed(now))
                .map(queued -> queued > 0);
    }
}
