package org.alumnibridge.notification.mail;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.alumnibridge.kit.data.metrics.Backlogs;

/** How many mails are to go out, and for how long the oldest has been. Those without a recipient yet are not counted. */
@ApplicationScoped
class MailQueueMetrics {

    private static final String QUEUED = """
            select count(*), min(queued_at)
            from (select queued_at from mail_delivery where state = 'QUEUED' limit 100000) as queued
            """;

    private final Backlogs backlogs;

    MailQueueMetrics(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    void register(@Observes StartupEvent start) {
        backlogs.watch("alumni.bridge.mail.queue", QUEUED);
    }
}
