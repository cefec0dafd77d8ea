package org.alumnibridge.notification.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.notification.notice.Notice;

/** The mail about a notice on its way: queued until it is sent or given up. Its id is the mail's Message-ID. */
@Entity
@Table(name = "mail_delivery")
public class MailDelivery {

    /** Where a delivery stands. */
    public enum State {
        QUEUED,
        SENT,
        FAILED
    }

    static final String TOO_OLD = "too_old";
    private static final int LARGEST_DOUBLING = 20;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice")
    private Notice notice;

    private UUID profile;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "event_at")
    private Instant eventAt;

    @Column(name = "queued_at")
    private Instant queuedAt;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    protected MailDelivery() {}

    /** @param eventAt when that happened which the mail tells of */
    MailDelivery(Notice notice, Instant eventAt, Instant now) {
        this.id = Ids.next();
        this.notice = notice;
        this.profile = notice.profile();
        this.state = State.QUEUED;
        this.eventAt = eventAt;
        this.queuedAt = now;
        this.nextAttemptAt = now;
    }

    /**
     * Gives up a mail that was never tried and is news no more: its recipient became known late, or nothing was sent
     * for long.
     *
     * @return whether it was given up
     */
    boolean dropIfStale(Instant now, Duration silentAfter) {
        boolean stale = attempts == 0 && eventAt.isBefore(now.minus(silentAfter));
        if (stale) {
            state = State.FAILED;
            lastError = TOO_OLD;
        }
        return stale;
    }

    void sent(Instant now) {
        attempts++;
        state = State.SENT;
        sentAt = now;
        lastError = null;
    }

    /** Waits for the next attempt, unless the refusal is final or it has gone on for too long. */
    void failed(MailFailure failure, Instant now, MailConfig config) {
        attempts++;
        lastError = failure.code();
        nextAttemptAt = now.plus(pause(config));
        if (failure.permanent() || nextAttemptAt.isAfter(queuedAt.plus(config.giveUpAfter()))) {
            state = State.FAILED;
        }
    }

    private Duration pause(MailConfig config) {
        Duration doubled = config.firstPause().multipliedBy(1L << Math.min(attempts - 1, LARGEST_DOUBLING));
        return doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
    }

    UUID id() {
        return id;
    }

    Notice notice() {
        return notice;
    }

    State state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    String lastError() {
        return lastError;
    }
}
