package org.alumnibridge.request.shortlist;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alumnibridge.request.storage.JsonColumn;

/** The newest shortlist of a request. */
@Entity
@Table(name = "shortlist")
class Shortlist {

    @Id
    @Column(name = "request_id")
    private UUID requestId;

    private long version;

    @Convert(converter = CandidatesColumn.class)
    private ShortlistState candidates;

    protected Shortlist() {}

    Shortlist(UUID requestId, long version, ShortlistState candidates) {
        this.requestId = requestId;
        this.version = version;
        this.candidates = candidates;
    }

    /** A shortlist has its request's version: a later one of the same version replaces it too. */
    boolean isReplacedBy(long other) {
        return other >= version;
    }

    ShortlistState candidates() {
        return candidates;
    }

    /** The candidates as JSON. */
    @Converter
    public static class CandidatesColumn extends JsonColumn<ShortlistState> {
        public CandidatesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
