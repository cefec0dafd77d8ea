package org.alumnibridge.kit.data.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event on its way out. Sequence, position and publication belong to the database and the relay. */
@Entity
@Table(name = "outbox")
class OutboxRow {

    private static final String TOMBSTONE = "org.alumnibridge.tombstone.v1";

    @Id
    private UUID id;

    private String topic;

    @Column(name = "aggregate_id")
    private UUID aggregateId;

    private Long version;
    private String type;
    private String subject;

    @Column(columnDefinition = "text")
    private String payload;

    private String traceparent;

    @Column(name = "created_at")
    private Instant createdAt;

    protected OutboxRow() {}

    OutboxRow(UUID id, DomainEvent event, String payload, String traceparent) {
        this.id = id;
        this.topic = event.topic();
        this.aggregateId = event.aggregateId();
        this.version = event.version();
        this.type = event.type();
        this.subject = event.aggregateId().toString();
        this.payload = payload;
        this.traceparent = traceparent;
        this.createdAt = event.at();
    }

    /** A record without a value: the last word on the key. */
    static OutboxRow tombstone(UUID id, String topic, UUID key, String traceparent, Instant at) {
        OutboxRow row = new OutboxRow();
        row.id = id;
        row.topic = topic;
        row.aggregateId = key;
        row.type = TOMBSTONE;
        row.subject = key.toString();
        row.traceparent = traceparent;
        row.createdAt = at;
        return row;
    }
}
