package org.alumnibridge.matching.shortlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.EventData;
import org.alumnibridge.kit.data.time.Ids;

/**
 * A request looks for nobody any more: it has no shortlist. Names the request only; a later shortlist may follow.
 *
 * @param id the event's own
 * @param version of the request, as its shortlist carried it
 */
record ShortlistWithdrawal(UUID id, UUID request, long version) {

    static final String TYPE = "org.alumnibridge.shortlist.withdrawn.v1";

    static ShortlistWithdrawal of(UUID request, long version) {
        return new ShortlistWithdrawal(Ids.next(), request, version);
    }

    /** The JSON of the record's value. */
    String payload(ObjectMapper json, String service, Instant at) {
        try {
            return json.writeValueAsString(
                    new EventData<Void>(request, version, at, Actor.system(service), null, null));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
