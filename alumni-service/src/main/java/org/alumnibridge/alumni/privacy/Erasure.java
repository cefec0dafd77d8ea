package org.alumnibridge.alumni.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.alumni.support.AlumniProblem;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.problem.Problems;

/** The erasure of one person, from the request to the proof. Kept for good; of the person it holds the id alone. */
@Entity
@Table(name = "erasure")
class Erasure {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    @Id
    private UUID id;

    @Column(name = "profile_id")
    private UUID profile;

    @Enumerated(EnumType.STRING)
    private ErasureState state;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String organisation;

    @Enumerated(EnumType.STRING)
    private ErasureReason reason;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "undo_until")
    private Instant undoUntil;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "erased_version")
    private Long erasedVersion;

    private String account;
    private int failures;

    @Column(name = "retry_at")
    private Instant retryAt;

    protected Erasure() {}

    static Erasure request(UUID profile, Asker asker, ErasureReason reason, Duration undoWindow, Instant now) {
        Erasure erasure = new Erasure();
        erasure.id = Ids.next();
        erasure.profile = profile;
        erasure.state = ErasureState.REQUESTED;
        erasure.origin = asker.origin();
        erasure.organisation = asker.organisation();
        erasure.reason = reason;
        erasure.requestedAt = now;
        erasure.undoUntil = now.plus(undoWindow);
        return erasure;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the undo window is over */
    void cancel(Instant now) {
        if (state != ErasureState.REQUESTED || !now.isBefore(undoUntil)) {
            throw Problems.of(AlumniProblem.ERASURE_BEGUN, "The time to take the erasure back is over.");
        }
        state = ErasureState.CANCELLED;
        cancelledAt = now;
    }

    /**
     * The data of this service are gone.
     *
     * @param version of the event that tells it
     * @param subject whose account is to be deleted; null when there is none
     */
    void begin(long version, String subject, Instant now) {
        state = ErasureState.ERASING;
        begunAt = now;
        erasedVersion = version;
        account = subject;
        failures = 0;
        retryAt = null;
    }

    /** Keeps other replicas from deleting the same account for a while. */
    void lease(Duration time, Instant now) {
        retryAt = now.plus(time);
    }

    void accountDeleted() {
        account = null;
        failures = 0;
        retryAt = null;
    }

    /** Tries again later: after twice as long with every failure, up to five minutes. */
    void postpone(Instant now) {
        failures++;
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        retryAt = now.plus(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
    }

    void complete(Instant now) {
        state = ErasureState.ERASED;
        erasedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID profile() {
        return profile;
    }

    ErasureState state() {
        return state;
    }

    Origin origin() {
        return origin;
    }

    String organisation() {
        return organisation;
    }

    ErasureReason reason() {
        return reason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant undoUntil() {
        return undoUntil;
    }

    Instant cancelledAt() {
        return cancelledAt;
    }

    Instant begunAt() {
        return begunAt;
    }

    Instant erasedAt() {
        return erasedAt;
    }

    long erasedVersion() {
        return erasedVersion;
    }

    /** Token subject whose account is still there; null when it is deleted or there never was one. */
    String account() {
        return account;
    }
}
