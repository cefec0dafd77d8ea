package org.alumnibridge.request.people;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alumnibridge.request.storage.JsonColumn;

/** A person as last heard of from {@code alumni.profiles}. */
@Entity
@Table(name = "known_profile")
public class KnownProfile {

    @Id
    private UUID id;

    private String subject;

    @Convert(converter = FactsColumn.class)
    private ProfileFacts facts;

    protected KnownProfile() {}

    KnownProfile(UUID id, ProfileFacts facts) {
        this.id = id;
        this.subject = facts.subject();
        this.facts = facts;
    }

    public UUID id() {
        return id;
    }

    public ProfileFacts facts() {
        return facts;
    }

    /** The facts as JSON. */
    @Converter
    public static class FactsColumn extends JsonColumn<ProfileFacts> {
        public FactsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
