package org.alumnibridge.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mails are queued and sent. */
@ConfigMapping(prefix = "alumni-bridge.mail")
public interface MailConfig {

    /** Most mails sent at once by one replica; each holds a database connection while it is on its way. */
    @WithDefault("4")
    int lanes();

    /** How often the queue is looked at, should a wake-up be lost and for attempts that are due again. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** How long the mail server may take to connect and for each answer; then the connection is closed. */
    @WithDefault("PT10S")
    Duration answerTimeout();

    /** How long one attempt may take in all: its delivery is locked meanwhile. A shutdown waits as long. */
    @WithDefault("PT20S")
    Duration timeout();

    /** Pause after the first attempt that failed since the server is away or busy; doubled after each further one. */
    @WithDefault("PT1S")
    Duration firstPause();

    /** Longest pause of those. */
    @WithDefault("PT5M")
    Duration longestPause();

    /** Pause after the first attempt that was not answered or that the server refuses at all; doubled too. */
    @WithDefault("PT2M")
    Duration firstWidePause();

    /** Longest pause of those. */
    @WithDefault("PT30M")
    Duration longestWidePause();

    /**
     * News older than this is mailed no more, however often it was tried, so that a replay or the end of a long outage
     * is silent. The notice stays.
     */
    @WithDefault("PT48H")
    Duration silentAfter();

    /** How often mails that wait for their recipients are looked through, besides whenever contact points come in. */
    @WithDefault("PT1M")
    Duration sweepInterval();
}
