package org.alumnibridge.notification.recipient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.alumnibridge.kit.web.language.Language;

/** A person who can be told something. Written by {@link RecipientRepository#put} alone. */
@Entity
@Table(name = "recipient")
public class Recipient {

    @Id
    private UUID profile;

    private String subject;
    private String name;
    private String email;
    private String locale;

    @Column(name = "time_zone")
    private String timeZone;

    protected Recipient() {}

    public Recipient(UUID profile, ContactPoint contactPoint) {
        this.profile = profile;
        this.subject = contactPoint.subject();
        this.name = contactPoint.name();
        this.email = contactPoint.email();
        this.locale = contactPoint.locale();
        this.timeZone = contactPoint.timeZone();
    }

    /** As people write it, in one line whatever the source holds. */
    public String name() {
        return name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Without one nothing can be mailed. */
    public boolean hasAddress() {
        return email != null;
    }

    /** Null when there is none. */
    public String email() {
        return email;
    }

    public Language language() {
        return Language.ofTag(locale);
    }

    /** UTC when none or an unknown one is given. */
    public ZoneId timeZone() {
        try {
            return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
