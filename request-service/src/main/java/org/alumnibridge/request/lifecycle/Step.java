package org.alumnibridge.request.lifecycle;

import org.alumnibridge.kit.data.outbox.DomainEvent;

/** One step of a request: for the others as an event, for its own record as an entry of the history. */
public record Step(DomainEvent event, HistoryEntry entry) {}
