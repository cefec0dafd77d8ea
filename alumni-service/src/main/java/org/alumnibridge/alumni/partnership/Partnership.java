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
import java.util.UUID;
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
    private List<String> regions;

    @Convert(converter = CodeListText.class)
    private List<String> organisations;

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

    /** Takes over the terms; whoever is named anew has to accept first. */
    DomainEvent arrange(PartnershipTerms terms, Actor actor, Instant now) {
        List<ContactPerson> known = contactPersons;
        corridor = terms.corridor();
        regions = List.copyOf(terms.regions());
        organisations = List.copyOf(terms.organisations());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        contactPersons = terms.contactPersons().stream()
                .map(person -> person.startingBy(today))
                .map(person -> person.acceptedAsIn(known))
                .toList();
        return changed(actor, "arranged", now);
    }

    /** The appointment of this person counts from now on. */
    DomainEvent accept(UUID profile, Actor actor, Instant now) {
        contactPersons = contactPersons.stream()
                .map(person -> person.profile().equals(profile) ? person.accepted(now) : person)
                .toList();
        return changed(actor, "accepted", now);
    }

    boolean names(UUID profile) {
        return contactPersons.stream().anyMatch(person -> person.profile().equals(profile));
    }

    boolean hasAccepted(UUID profile) {
        return contactPersons.stream()
                .anyMatch(person -> person.profile().equals(profile) && person.acceptedAt() != null);
    }

    boolean involves(String organisation) {
        return organisations.contains(organisation);
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
