package org.alumnibridge.kit.data.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.data.observability.TraceContext;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;

/**
 * Where a use case leaves its events. They are stored by the session of the running transaction, so that change and
 * event are kept or lost together; the relay publishes them after the commit.
 */
@ApplicationScoped
public class Outbox {

    /** Characters; at four bytes each still within what broker and consumers take. */
    private static final int LARGEST_PAYLOAD = 200_000;

    private static final String DEAD_LETTERS = ".dlq";

    private final ObjectMapper json;
    private final Clock clock;
    private final List<EventFollower> followers;

    Outbox(ObjectMapper json, Clock clock, @All List<EventFollower> followers) {
        this.json = json;
        this.clock = clock;
        this.followers = followers;
    }

    public Uni<Void> append(DomainEvent... events) {
        return append(Arrays.asList(events));
    }

    /** Stores the events in order. Call inside a use case's transaction only. */
    public Uni<Void> append(List<DomainEvent> events) {
        return store(events.stream().map(this::row).toArray()).call(() -> tellFollowers(events));
    }

    /**
     * Stores a tombstone: a record with the key and no value, behind all that was stored for the key before. Compaction
     * then removes what the topic holds of the key. Call inside a use case's transaction only.
     */
    public Uni<Void> tombstone(String topic, UUID key) {
        return store(OutboxRow.tombstone(Ids.next(), topic, key, TraceContext.traceparent(), clock.instant()));
    }

    /**
     * Forgets the dead letters of a key: whoever applies an erasure calls it in the same transaction, for each topic
     * with that key that the service reads.
     *
     * @param topic the topic that is read, such as {@code alumni.profiles}
     */
    public Uni<Void> forgetDeadLetters(String topic, UUID key) {
        return tombstone(topic + DEAD_LETTERS, key);
    }

    private static Uni<Void> store(Object... rows) {
        AfterCommit.remember();
        return Panache.getSession().chain(session -> session.persistAll(rows));
    }

    private Uni<Void> tellFollowers(List<DomainEvent> events) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.follow(events))
                .onItem()
                .ignoreAsUni();
    }

    private OutboxRow row(DomainEvent event) {
        return new OutboxRow(Ids.next(), event, payload(event), TraceContext.traceparent());
    }

    private String payload(DomainEvent event) {
        try {
            String payload = json.writeValueAsString(EventData.of(event));
            requirePublishable(payload);
            return payload;
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("Not serialisable: " + event.type(), failure);
        }
    }

    /** A row that the broker refuses for its size would hold up all events behind it. */
    private static void requirePublishable(String payload) {
        if (payload.length() > LARGEST_PAYLOAD) {
            throw Problems.of(
                    CommonProblem.PAYLOAD_TOO_LARGE, "The object grew too large. Shorten its texts or lists.");
        }
    }
}
