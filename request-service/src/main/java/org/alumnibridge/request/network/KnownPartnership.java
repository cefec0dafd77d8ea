package org.alumnibridge.request.network;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alumnibridge.request.storage.JsonColumn;

/** A regional partnership as last heard of. */
@Entity
@Table(name = "known_partnership")
public class KnownPartnership {

    @Id
    private UUID id;

    private String corridor;

    @Convert(converter = ContentColumn.class)
    private PartnershipState content;

    protected KnownPartnership() {}

    public KnownPartnership(UUID id, PartnershipState content) {
        this.id = id;
        this.corridor = content.corridor();
        this.content = content;
    }

    public UUID id() {
        return id;
    }

    /** As if the person were not among its contact persons. Not for storing. */
    public KnownPartnership without(UUID person) {
        return new KnownPartnership(id, content.without(person));
    }

    public PartnershipState content() {
        return content;
    }

    /** The content as JSON. */
    @Converter
    public static class ContentColumn extends JsonColumn<PartnershipState> {
        public ContentColumn() {
            super(new TypeReference<>() {});
        }
    }
}
