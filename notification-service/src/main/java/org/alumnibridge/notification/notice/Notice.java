package org.alumnibridge.notification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;

/** One thing told to one person, in the application and perhaps by mail. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    private UUID id;

    private UUID profile;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private UUID request;
    private UUID proposal;

    @Convert(converter = FactsConverter.class)
    private Facts facts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notice() {}

    /** @param proposal what an expert is asked; null for requester and broker */
    public Notice(
            UUID profile,
            Category category,
            Audience audience,
            UUID request,
            UUID proposal,
            Facts facts,
            Instant createdAt) {
        this.id = Ids.next();
        this.profile = profile;
        this.category = category;
        this.audience = audience;
        this.request = request;
        this.proposal = proposal;
        this.facts = facts;
        this.createdAt = createdAt;
    }

    /** The first reading counts. */
    public void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID profile() {
        return profile;
    }

    public Category category() {
        return category;
    }

    public Audience audience() {
        return audience;
    }

    public UUID request() {
        return request;
    }

    public UUID proposal() {
        return proposal;
    }

    public Facts facts() {
        return facts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant readAt() {
        return readAt;
    }
}
