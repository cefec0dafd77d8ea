package org.alumnibridge.alumni.partnership;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumnibridge.alumni.support.CodeListText;
import org.alumnibridge.alumni.support.JsonText;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.time.Ids;

/** A regional partnership: the regions of a corridor's target, its organisations and contact persons. */
@Entity
@Table(name = "partnership")
class Partnership {

    static final String TOPIC = "alumni.partnerships";
    static final String CHANGED = "org.alumnibridge.partnership.changed.v1";

    @Id
    private UUID id;

    private long version;
    private String corridor;

    @Convert(converter = CodeListText.class)
    private List<String> regions = List.of();

    @Convert(converter = CodeListText.class)
    private List<String> organisations = List.of();

    @Column(name = "contact_persons")
    @Convert(converter = ContactPersonsText.class)
    private List<ContactPerson> contactPersons = List.of();

    protected Partnership() {}

    private Partnership(UUID id) {
        this.id = id;
    }

    static Partnership fresh() {
        return new Partnership(Ids.next());
    }

    /** The terms with the first days that they leave out: as they were, and today for who is named anew. */
    PartnershipTerms dated(PartnershipTerms terms, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return terms.withContactPersons(terms.contactPersons().stream()
                .map(person -> person.startingBy(
                        predecessor(person).map(ContactPerson::from).orElse(today)))
                .toList());
    }

    /** Takes over the terms. Whoever is named anew, for other dates, or for other regions has to accept first. */
    DomainEvent arrange(PartnershipTerms terms, Actor actor, Instant now) {
        PartnershipTerms dated = dated(terms, now);
        boolean sameTask =
                terms.corridor().equals(corridor) && Set.copyOf(terms.regions()).equals(Set.copyOf(regions));
        contactPersons = dated.contactPersons().stream()
                .map(person -> sameTask ? acceptedAsBefore(person) : person.unaccepted())
                .toList();
        corridor = terms.corridor();
        regions = List.copyOf(terms.regions());
        organisations = List.copyOf(terms.organisations());
        return changed(actor, "arranged", now);
    }

    /** The appointment of this person counts from now on. */
    DomainEvent accept(UUID profile, Instant now) {
        contactPersons = contactPersons.stream()
                .map(person -> person.profile().equals(profile) ? person.accepted(now) : person)
                .toList();
        return changed(Actor.person(profile), "accepted", now);
    }

    /** The person is no contact person any more; without another one the regions are vacant. */
    DomainEvent dismiss(UUID profile, Actor actor, Instant now) {
        contactPersons = contactPersons.stream()
                .filter(person -> !person.profile().equals(profile))
                .toList();
        return changed(actor, "contact_person_erased", now);
    }

    boolean names(UUID profile) {
        return contactPersons.stream().anyMatch(person -> person.profile().equals(profile));
    }

    boolean hasAccepted(UUID profile) {
        return contactPersons.stream()
                .anyMatch(person -> person.profile().equals(profile) && person.acceptedAt() != null);
    }

    /** What the person is here; empty when the partnership does not name them. */
    Stream<Appointment> appointmentsOf(UUID profile) {
        return contactPersons.stream()
                .filter(person -> person.profile().equals(profile))
                .map(person -> Appointment.of(id, corridor, regions, person));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    List<String> regions() {
        return regions;
    }

    PartnershipView view() {
        return new PartnershipView(id, version, corridor, regions, organisations, contactPersons);
    }

    private Optional<ContactPerson> predecessor(ContactPerson person) {
        return contactPersons.stream().filter(person::succeeds).findFirst();
    }

    private ContactPerson acceptedAsBefore(ContactPerson person) {
        return predecessor(person).filter(person::hasDatesOf).orElseGet(person::unaccepted);
    }

    private DomainEvent changed(Actor actor, String reason, Instant now) {
        version++;
        return new DomainEvent(
                TOPIC,
                CHANGED,
                id,
                version,
                now,
                actor,
                reason,
                new PartnershipState(corridor, regions, organisations, contactPersons));
    }

    /** The coded state that others may know. */
    record PartnershipState(
            String corridor, List<String> regions, List<String> organisations, List<ContactPerson> contactPersons) {}

    @Converter
    static class ContactPersonsText extends JsonText<List<ContactPerson>> {
        ContactPersonsText() {
            super(new TypeReference<>() {});
        }
    }
}
