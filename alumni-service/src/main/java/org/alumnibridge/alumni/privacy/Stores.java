package org.alumnibridge.alumni.privacy;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.PersonalData;

/** All that this service holds of a person, feature by feature, and the outbox. */
@ApplicationScoped
class Stores {

    private final List<PersonalData> features;
    private final OutboxTraces outbox;

    Stores(@All List<PersonalData> features, OutboxTraces outbox) {
        this.features = features;
        this.outbox = outbox;
    }

    Uni<Map<String, Integer>> count(DataSubject person) {
        return outbox.count(person).chain(events -> all(events, feature -> feature.count(person)));
    }

    /** The outbox goes first: the features leave events of the erasure there. */
    Uni<Map<String, Integer>> remove(DataSubject person) {
        return outbox.remove(person).chain(events -> all(events, feature -> feature.remove(person)));
    }

    private Uni<Map<String, Integer>> all(
            Map<String, Integer> events, Function<PersonalData, Uni<Map<String, Integer>>> ask) {
        return Multi.createFrom()
                .iterable(features)
                .onItem()
                .transformToUniAndConcatenate(ask::apply)
                .collect()
                .in(() -> new TreeMap<>(events), Map::putAll);
    }
}
