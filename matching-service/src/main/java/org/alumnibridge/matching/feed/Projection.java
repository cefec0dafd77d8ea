package org.alumnibridge.matching.feed;

import org.alumnibridge.kit.data.consuming.EventRecord;

/**
 * What a topic says, held in memory. Every replica builds its own from the whole topic.
 *
 * @param <S> the state of an event, with the fields that are used
 */
public interface Projection<S> {

    /** Without the deployment's prefix. */
    String topic();

    Class<S> stateType();

    /**
     * Applies one event. Called by one thread alone.
     *
     * @param partition where the event comes from
     * @throws RuntimeException when the event makes no sense; it is set aside
     */
    void apply(int partition, EventRecord<S> event);
}
