package org.alumnibridge.bench.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** Finds, for each cause among the events, the first shortlist that shows its effect. */
final class Visibility {

    private static final String PROFILES = "alumni.profiles";
    private static final String REQUESTS = "requests.lifecycle";
    private static final String SHORTLISTS = "matching.shortlists";

    private final List<SeenEvent> events;

    Visibility(List<SeenEvent> events) {
        this.events = events;
    }

    /**
     * Durations from each expert's change to the first shortlist that shows it, in milliseconds.
     *
     * @param experts ids of their profiles
     */
    List<Double> ofChanges(String request, Set<String> experts, ToDoubleBiFunction<SeenEvent, SeenEvent> duration) {
        List<SeenEvent> shortlists =
                events.stream().filter(event -> event.is(SHORTLISTS, request)).toList();
        return events.stream()
                .filter(event -> event.topic().equals(PROFILES) && experts.contains(event.key()))
                .map(change -> firstShowing(change, shortlists).map(shown -> duration.applyAsDouble(change, shown)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Durations from each filing to its first shortlist, in milliseconds. */
    List<Double> ofFilings(List<String> requests, ToDoubleBiFunction<SeenEvent, SeenEvent> duration) {
        return requests.stream()
                .map(request -> first(REQUESTS, request).flatMap(filed -> first(SHORTLISTS, request)
                        .map(shown -> duration.applyAsDouble(filed, shown))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<SeenEvent> first(String topic, String key) {
        return events.stream().filter(event -> event.is(topic, key)).findFirst();
    }

    private static Optional<SeenEvent> firstShowing(SeenEvent change, List<SeenEvent> shortlists) {
        boolean present = change.facts().contains("available");
        return shortlists.stream()
                .filter(shortlist -> shortlist.writtenAt().isAfter(change.writtenAt()))
                .filter(shortlist -> shortlist.facts().contains(change.key()) == present)
                .findFirst();
    }
}
