package org.alumnibridge.alumni.corridor;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.PersonalData;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.Outbox;

/** Corridors keep what was decided, but no longer that it was this person who decided it. */
@ApplicationScoped
class DecisionData implements PersonalData {

    private static final Actor SELF = Actor.system("alumni-service");

    private final CorridorRepository corridors;
    private final Outbox outbox;
    private final Clock clock;

    DecisionData(CorridorRepository corridors, Outbox outbox, Clock clock) {
        this.corridors = corridors;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Map<String, Integer>> count(DataSubject person) {
        return corridors.decidedBy(person.subject()).map(DecisionData::counted);
    }

    @Override
    public Uni<Map<String, Integer>> remove(DataSubject person) {
        return corridors
                .decidedByForChange(person.subject())
                .call(decided -> outbox.append(decided.stream()
                        .map(corridor -> corridor.forget(person.subject(), SELF, clock.instant()))
                        .toList()))
                .map(DecisionData::counted);
    }

    private static Map<String, Integer> counted(List<Corridor> decided) {
        return Map.of("corridor_decisions", decided.size());
    }
}
