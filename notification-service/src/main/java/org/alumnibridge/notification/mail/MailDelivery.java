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
        /** For its recipient to be known, or to have an address. */
        WAITING,
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

    /**
     * @param state {@code QUEUED}, or {@code WAITING} without an address to send to
     * @param eventAt when that happened which the mail tells of
     */
    MailDelivery(Notice notice, State state, Instant eventAt, Instant now) {
        this.id = Ids.next();
        this.notice = notice;
        this.profile = notice.profile();
        this.state = state;
        this.eventAt = eventAt;
        this.queuedAt = now;
        this.nextAttemptAt = now;
    }

    /**
     * Gives up a mail that is news no more: its recipient became known late, or nothing could be sent for long.
     *
     * @return whether it was given up
     */
    boolean dropIfStale(Instant now, Duration silentAfter) {
        boolean stale = isStaleAt(now, silentAfter);
        if (stale) {
            state = State.FAILED;
            lastError = TOO_OLD;
        }
        return stale;
    }

    /** The recipient has no address, or none any more. No attempt was made. */
    void park() {
        state = State.WAITING;
    }

    void sent(Instant now) {
        attempts++;
        state = State.SENT;
        sentAt = now;
        lastError = null;
    }

    /** Waits for the next attempt, unless the refusal is final or the mail will be news no more by then. */
    void failed(MailFailure failure, Instant now, MailConfig config) {
        attempts++;
        lastError = failure.code();
        nextAttemptAt = now.plus(pause(failure, config));
        if (failure.isFinal() || isStaleAt(nextAttemptAt, config.silentAfter())) {
            state = State.FAILED;
        }
    }

    private Duration pause(MailFailure failure, MailConfig config) {
        return failure.isSoonOver()
                ? doubled(config.firstPause(), config.longestPause())
                : doubled(config.firstWidePause(), config.longestWidePause());
    }

    private Duration doubled(Duration first, Duration longest) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, LARGEST_DOUBLING));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private boolean isStaleAt(Instant time, Duration silentAfter) {
        return eventAt.isBefore(time.minus(silentAfter));
    }

    UUID id() {
        return id;
    }

    Notice notice() {
        return notice;
    }

    boolean isQueued() {
        return state == State.QUEUED;
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
