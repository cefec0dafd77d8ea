package org.alumnibridge.matching.corridor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.matching.feed.NewestStates;
import org.alumnibridge.matching.feed.Projection;

/** The corridors and their policies, in memory, from {@code alumni.corridors}. */
@ApplicationScoped
public class Corridors implements Projection<Corridor> {

    private final NewestStates<Corridor> corridors = new NewestStates<>();
    private volatile Map<String, Corridor> byCode = Map.of();

    @Override
    public String topic() {
        return "alumni.corridors";
    }

    @Override
    public Class<Corridor> stateType() {
        return Corridor.class;
    }

    /** By code, such as {@code DE-RU}. */
    public Map<String, Corridor> snapshot() {
        return byCode;
    }

    @Override
    public void apply(int partition, EventRecord<Corridor> event) {
        if (event.isTombstone()) {
            corridors.remove(event.key());
        } else {
            corridors.put(event, event.state().orElseThrow());
        }
        byCode = corridors.snapshot().values().stream()
                .collect(Collectors.toUnmodifiableMap(Corridor::code, corridor -> corridor, (one, other) -> one));
    }
}
