package org.alumnibridge.kit.data.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Keeps something in step with aggregates, in the transaction of the change: a read model of the same database. As every
 * change tells of itself in the outbox, none can be forgotten.
 */
public interface EventFollower {

    /** Events of any topic, stored by the session of the running transaction; a failure fails the change. */
    Uni<Void> follow(List<DomainEvent> events);
}
