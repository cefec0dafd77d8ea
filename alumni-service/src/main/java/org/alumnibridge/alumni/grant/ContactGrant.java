package org.alumnibridge.alumni.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;

/** The right of the two people of an introduction to see each other's contact data, for a time. */
@Entity
@Table(name = "contact_grant")
class ContactGrant {

    static final String TOPIC = "alumni.contact-grants";
    static final String GIVEN = "org.alumnibridge.contact-grant.given.v1";
    static final String REVOKED = "org.alumnibridge.contact-grant.revoked.v1";
    static final String EXPIRED = "org.alumnibridge.contact-grant.expired.v1";
    static final Duration LASTING = Duration.ofDays(180);

    /** The introduction's id. */
    @Id
    private UUID id;

    private long version;

    @Column(name = "request_id")
    private UUID request;

    private UUID requester;
    private UUID expert;
    private String purpose;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "expired_at")
    private Instant expiredAt;

    protected ContactGrant() {}

    private ContactGrant(UUID introduction, UUID request, UUID requester, UUID expert, String purpose, Instant now) {
        this.id = introduction;
        this.version = 1;
        this.request = request;
        this.requester = requester;
        this.expert = expert;
        this.purpose = purpose;
        this.givenAt = now;
        this.expiresAt = now.plus(LASTING);
    }

    static ContactGrant give(
            UUID introduction, UUID request, UUID requester, UUID expert, String purpose, Instant now) {
        return new ContactGrant(introduction, request, requester, expert, purpose, now);
    }

    DomainEvent given(Actor actor) {
        return event(GIVEN, "given", givenAt, actor);
    }

    /** Its time is over, and the others are told. */
    DomainEvent expire(Actor actor, Instant now) {
        expiredAt = now;
        version++;
        return event(EXPIRED, "expired", now, actor);
    }

    /** @return nothing when it was revoked or expired before */
    Optional<DomainEvent> revoke(Actor actor, Instant now) {
        if (revokedAt != null || expiredAt != null) {
            return Optional.empty();
        }
        revokedAt = now;
        version++;
        return Optional.of(event(REVOKED, "revoked", now, actor));
    }

    private DomainEvent event(String type, String status, Instant at, Actor actor) {
        GrantState state = new GrantState(request, List.of(requester, expert), purpose, status, expiresAt);
        return new DomainEvent(TOPIC, type, id, version, at, actor, null, state);
    }

    ContactGrantView viewFor(UUID profile) {
        UUID other = profile.equals(requester) ? expert : requester;
        return new ContactGrantView(id, request, other, purpose, givenAt, expiresAt);
    }

    /** The coded state that others may know. */
    record GrantState(UUID request, List<UUID> parties, String purpose, String status, Instant expiresAt) {}
}
