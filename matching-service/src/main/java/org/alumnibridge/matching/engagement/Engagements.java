package org.alumnibridge.matching.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.matching.feed.NewestStates;
import org.alumnibridge.matching.feed.Projection;

/** What each expert is engaged in, in memory, from {@code requests.engagements}. */
@ApplicationScoped
public class Engagements implements Projection<Engagement> {

    private final NewestStates<Engagement> engagements = new NewestStates<>();

    @Override
    public String topic() {
        return "requests.engagements";
    }

    @Override
    public Class<Engagement> stateType() {
        return Engagement.class;
    }

    /** By expert; who is missing was never asked. */
    public Map<UUID, Engagement> snapshot() {
        return engagements.snapshot();
    }

    @Override
    public void apply(int partition, EventRecord<Engagement> event) {
        if (event.isTombstone()) {
            engagements.remove(event.key());
        } else {
            engagements.put(event, event.state().orElseThrow());
        }
    }
}
