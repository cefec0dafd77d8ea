package org.alumnibridge.matching.shortlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.EventData;
import org.alumnibridge.kit.data.time.Ids;

/**
 * A shortlist as it goes to the topic. Carries the version of its request: of two shortlists of one version the later
 * in the topic holds.
 *
 * @param id the event's own
 * @param top what makes one shortlist differ from the next: who, in which order, with how many points
 */
record ShortlistEvent(UUID id, Shortlist shortlist, List<Place> top) {

    static final String TOPIC = "matching.shortlists";
    static final String TYPE = "org.alumnibridge.shortlist.computed.v1";

    record Place(UUID profile, int points) {}

    static ShortlistEvent of(Shortlist shortlist) {
        return new ShortlistEvent(Ids.next(), shortlist, top(shortlist));
    }

    UUID request() {
        return shortlist.id();
    }

    /** Of the request. */
    long version() {
        return shortlist.request().version();
    }

    Instant at() {
        return shortlist.computedAt();
    }

    Object[] profiles() {
        return top.stream().map(Place::profile).toArray();
    }

    private static List<Place> top(Shortlist shortlist) {
        return shortlist.ranking().candidates().stream()
                .map(candidate -> new Place(candidate.profile(), candidate.points()))
                .toList();
    }

    /** The JSON of the record's value. */
    String payload(ObjectMapper json, String service) {
        EventData<ShortlistState> data = new EventData<>(
                shortlist.id(),
                shortlist.request().version(),
                shortlist.computedAt(),
                Actor.system(service),
                null,
                ShortlistState.of(shortlist));
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
