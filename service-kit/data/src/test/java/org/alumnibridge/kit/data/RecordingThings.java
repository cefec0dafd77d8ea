package org.alumnibridge.kit.data;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.http.IdempotentCall;

/** A use case as services write them: stores a thing and its event, once per idempotency key. */
@ApplicationScoped
public class RecordingThings {

    private final Outbox outbox;
    private final Idempotency idempotency;

    RecordingThings(Outbox outbox, Idempotency idempotency) {
        this.outbox = outbox;
        this.idempotency = idempotency;
    }

    @WithTransaction
    public Uni<Void> record(DomainEvent... events) {
        return outbox.append(events);
    }

    /** Erases as a service does that reads the topic and owns it: event, tombstone, dead letters in one transaction. */
    @WithTransaction
    public Uni<Void> erase(DomainEvent erased, String topicRead) {
        return outbox.append(erased)
                .chain(() -> outbox.tombstone(erased.topic(), erased.aggregateId()))
                .chain(() -> outbox.forgetDeadLetters(topicRead, erased.aggregateId()));
    }

    @WithTransaction
    public Uni<Void> recordAndFail(DomainEvent event) {
        return outbox.append(event).onItem().failWith(() -> new IllegalStateException("rolled back"));
    }

    @WithTransaction
    public Uni<UUID> once(IdempotentCall call, String name) {
        return idempotency.once(call, () -> store(name));
    }

    @WithTransaction
    public Uni<Long> count(String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(*) from thing where name = ?1", Long.class)
                        .setParameter(1, name)
                        .getSingleResult());
    }

    private Uni<UUID> store(String name) {
        UUID id = Ids.next();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into thing (id, name) values (?1, ?2)")
                        .setParameter(1, id)
                        .setParameter(2, name)
                        .executeUpdate())
                .replaceWith(id);
    }
}
