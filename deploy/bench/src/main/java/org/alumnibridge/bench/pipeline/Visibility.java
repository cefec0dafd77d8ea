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
     * Durations from each expert's change to the first shortlist that shows it, in milliseconds. One that was taken back
     * before a shortlist was made is in none.
     *
     * @param experts ids of their profiles
     */
    List<Double> ofChanges(String request, Set<String> experts, ToDoubleBiFunction<SeenEvent, SeenEvent> duration) {
        List<SeenEvent> shortlists = shortlistsOf(request);
        return changesOf(experts).stream()
                .map(change -> firstShowing(change, shortlists).map(shown -> duration.applyAsDouble(change, shown)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether this many changes have been published and the last of them stands in a shortlist. */
    boolean settled(String request, Set<String> experts, int changes) {
        List<SeenEvent> published = changesOf(experts);
        return published.size() == changes
                && firstShowing(published.get(changes - 1), shortlistsOf(request))
                        .isPresent();
    }

    /** Durations from each filing to its first shortlist, in milliseconds. */
    List<Double> ofFilings(List<String> requests, ToDoubleBiFunction<SeenEvent, SeenEvent> duration) {
        return requests.stream()
                .map(request -> first(REQUESTS, request).flatMap(filed -> first(SHORTLISTS, request)
                        .map(shown -> duration.applyAsDouble(filed, shown))))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<SeenEvent> shortlistsOf(String request) {
        return events.stream().filter(event -> event.is(SHORTLISTS, request)).toList();
    }

    private List<SeenEvent> changesOf(Set<String> experts) {
        return events.stream()
                .filter(event -> event.topic().equals(PROFILES) && experts.contains(event.key()))
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
