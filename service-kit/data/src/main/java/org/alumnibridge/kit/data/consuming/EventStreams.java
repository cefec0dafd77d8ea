package org.alumnibridge.kit.data.consuming;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes the {@link EventStream} of a consumer. */
@ApplicationScoped
public class EventStreams {

    private final DeadLetters deadLetters;

    EventStreams(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** @param state the consumer's own record with the fields that it uses */
    public <S> EventStream<S> of(Class<S> state) {
        return new EventStream<>(new EventReader<>(state), deadLetters);
    }
}
