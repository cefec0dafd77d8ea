package org.alumnibridge.request.network;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alumnibridge.request.storage.JsonColumn;

/** A corridor as last heard of. */
@Entity
@Table(name = "known_corridor")
public class KnownCorridor {

    @Id
    private UUID id;

    private String code;

    @Convert(converter = ContentColumn.class)
    private CorridorState content;

    protected KnownCorridor() {}

    KnownCorridor(UUID id, CorridorState content) {
        this.id = id;
        this.code = content.code();
        this.content = content;
    }

    public CorridorState content() {
        return content;
    }

    /** The content as JSON. */
    @Converter
    public static class ContentColumn extends JsonColumn<CorridorState> {
        public ContentColumn() {
            super(new TypeReference<>() {});
        }
    }
}
