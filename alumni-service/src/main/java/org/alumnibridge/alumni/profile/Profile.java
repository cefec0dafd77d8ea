package org.alumnibridge.alumni.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.alumni.support.AlumniProblem;
import org.alumnibridge.alumni.support.CodeListText;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.problem.Problems;

/**
 * One person. Every change raises the version by one and is told as one event of the profile, and where name, address,
 * language or time zone changed, as one of the contact point with the same version.
 */
@Entity
@Table(name = "profile")
public class Profile {

    @Id
    private UUID id;

    private long version;
    private String subject;
    private boolean vouched;
    private boolean restricted;

    private String email;

    @Convert(converter = ProfileContentText.class)
    private ProfileContent content;

    @Column(name = "owned_fields")
    @Convert(converter = CodeListText.class)
    private List<String> ownedFields = List.of();

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "profile_id"))
    private Set<Membership> memberships = new HashSet<>();

    protected Profile() {}

    private Profile(Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
    }

    /** The events of a change, for the outbox. */
    public record Change(Profile profile, List<DomainEvent> events) {}

    /** A profile that its owner wrote. */
    static Change written(String subject, boolean vouched, ProfileContent content, Instant now) {
        Profile profile = new Profile(now);
        profile.subject = subject;
        profile.vouched = vouched;
        profile.claimedAt = now;
        profile.confirmedAt = now;
        profile.put(content);
        return profile.changed("created", null, profile.owner(), now);
    }

    /** A profile that an organisation brought: nobody's yet, and without any consent. */
    public static Change imported(Membership membership, ProfileContent content, Actor actor, Instant now) {
        Profile profile = new Profile(now);
        profile.vouched = true;
        profile.memberships.add(membership);
        profile.put(content.withConsents(List.of()));
        return profile.changed("imported", null, actor, now);
    }

    /** The membership of an import row. */
    public static Membership membership(String organisation, String externalId) {
        return new Membership(organisation, externalId);
    }

    /**
     * Takes an organisation's newer data over, but for what the owner has changed.
     *
     * @return no events when nothing is new
     */
    public List<DomainEvent> importAgain(ProfileContent imported, Actor actor, Instant now) {
        ProfileContent merged = OwnedFields.keep(ownedFields, content, imported);
        if (merged.equals(content)) {
            return List.of();
        }
        ProfileState.ContactPoint before = contactPoint();
        put(merged);
        return changed("imported", before, actor, now).events();
    }

    /** The person takes over the profile that an organisation brought. */
    public List<DomainEvent> claim(String account, List<Consent> consents, Instant now) {
        ProfileState.ContactPoint before = contactPoint();
        subject = account;
        claimedAt = now;
        put(content.withConsents(consents));
        return changed("claimed", before, owner(), now).events();
    }

    /** The owner says that all of it still holds. */
    public List<DomainEvent> confirm(List<Consent> consents, boolean vouchedNow, Instant now) {
        ProfileState.ContactPoint before = contactPoint();
        vouched |= vouchedNow;
        confirmedAt = now;
        put(content.withConsents(consents));
        return changed("confirmed", before, owner(), now).events();
    }

    /** The owner writes it anew, and thereby confirms it. */
    List<DomainEvent> rewrite(ProfileContent newContent, boolean vouchedNow, Instant now) {
        ProfileState.ContactPoint before = contactPoint();
        vouched |= vouchedNow;
        confirmedAt = now;
        if (!memberships.isEmpty()) {
            ownedFields = OwnedFields.after(ownedFields, content, newContent);
        }
        put(newContent);
        return changed("edited", before, owner(), now).events();
    }

    /** Until the erasure is carried out or taken back, nobody but the owner sees the person, and nobody matches them. */
    public List<DomainEvent> restrict(Actor actor, Instant now) {
        restricted = true;
        return changed("restricted", contactPoint(), actor, now).events();
    }

    /** The erasure was taken back: all is as it was. */
    public List<DomainEvent> restore(Actor actor, Instant now) {
        restricted = false;
        return changed("restored", contactPoint(), actor, now).events();
    }

    /** The last event of the person. It names nobody: who asked may be the person. */
    public DomainEvent erased(Actor actor, Instant now) {
        return ProfileEvents.profileErased(id, version + 1, actor, now);
    }

    /** In the events of what the person does, who did it. */
    private Actor owner() {
        return Actor.person(id);
    }

    private void put(ProfileContent newContent) {
        content = newContent;
        String address = newContent.contact().email();
        email = address == null ? null : address.toLowerCase(Locale.ROOT);
    }

    private Change changed(String reason, ProfileState.ContactPoint before, Actor actor, Instant now) {
        version++;
        updatedAt = now;
        List<DomainEvent> events = new ArrayList<>();
        events.add(ProfileEvents.profileChanged(this, reason, actor, now));
        ProfileState.ContactPoint after = contactPoint();
        if (!after.equals(before)) {
            events.add(ProfileEvents.contactPointChanged(this, actor, now));
        }
        return new Change(this, events);
    }

    /** Whether somebody answers for this person, so that they are part of the network. */
    public boolean isVouched() {
        return vouched;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while the person is about to be erased */
    public void requireUnrestricted() {
        if (restricted) {
            throw Problems.of(
                    AlumniProblem.ERASURE_REQUESTED, "An erasure was requested; the profile rests until then.");
        }
    }

    public boolean isRestricted() {
        return restricted;
    }

    ProfileState.ContactPoint contactPoint() {
        return new ProfileState.ContactPoint(
                subject,
                content.identity().displayName(),
                content.contact().email(),
                content.locale(),
                content.timeZone());
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String subject() {
        return subject;
    }

    /** Whether it belongs to a person's account. */
    public boolean isClaimed() {
        return subject != null;
    }

    /** Lower case; null when there is none. */
    public String email() {
        return email;
    }

    public ProfileContent content() {
        return content;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public List<String> organisations() {
        return memberships.stream()
                .map(Membership::organisation)
                .distinct()
                .sorted()
                .toList();
    }

    public Set<Membership> memberships() {
        return Set.copyOf(memberships);
    }

    /** Its number in the organisation, null when it is no member. */
    public String externalIdAt(String organisation) {
        return memberships.stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .map(Membership::externalId)
                .findFirst()
                .orElse(null);
    }
}
