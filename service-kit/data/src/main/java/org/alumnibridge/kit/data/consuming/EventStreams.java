package org.alumnibridge.kit.data.consuming;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.observability.RecordSpans;

/** Makes the {@link EventStream} of a consumer. */
@ApplicationScoped
public class EventStreams {

    private final DeadLetters deadLetters;
    private final RecordSpans spans;

    EventStreams(DeadLetters deadLetters, RecordSpans spans) {
        this.deadLetters = deadLetters;
        this.spans = spans;
    }

    /** @param state the consumer's own record with the fields that it uses */
    public <S> EventStream<S> of(Class<S> state) {
        return of(state, SettingAside.AT_ONCE);
    }

    /**
     * For a service whose replicas all read the same records.
     *
     * @param state the consumer's own record with the fields that it uses
     */
    public <S> EventStream<S> of(Class<S> state, SettingAside settingAside) {
        return new EventStream<>(new EventReader<>(state), deadLetters, settingAside, spans);
    }
}
