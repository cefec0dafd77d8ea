package org.alumnibridge.bench.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.story.FoundryStory;
import org.alumnibridge.e2e.story.Network;
import org.alumnibridge.e2e.story.Stage;

/** A filed request and the experts on its shortlist, whose changes it shows. Close it to withdraw the request. */
final class Experts implements AutoCloseable {

    private static final int MOST = 10;

    private final Stage stage;
    private final String request;
    private final List<String> profiles;
    private final ChangingExperts changing;

    Experts(Stage stage) {
        this.stage = stage;
        this.request = file(stage);
        Map<String, String> users = usersByProfile();
        this.profiles = candidates().filter(users::containsKey).limit(MOST).toList();
        this.changing = new ChangingExperts(
                profiles.stream().map(users::get).map(stage::as).toList());
    }

    /** Files and waits for the shortlist as the contact person sees it. */
    static String file(Stage stage) {
        Visitor requester = stage.as("entrepreneur-de");
        String request = Patience.untilStatus(
                        201, "the filing", () -> requester.post("/v1/requests", FoundryStory.draft()))
                .text("id");
        Patience.untilStatus(200, "the shortlist", () -> stage.as("contact-sve").get("/v1/shortlists/" + request));
        return request;
    }

    static void withdraw(Stage stage, String request) {
        stage.as("entrepreneur-de")
                .post("/v1/requests/" + request + "/withdrawal", null)
                .expect(200);
    }

    int number() {
        return profiles.size();
    }

    /** Makes the changes, without waiting for their effect. */
    void change(int times, int perSecond) {
        changing.change(times, perSecond);
    }

    /** Makes the changes and returns their events, once a shortlist has shown the last of them. */
    Visibility change(int times, int perSecond, TopicWatch watch) {
        long before = watch.seen().size();
        change(times, perSecond);
        return settled(times, watch, before);
    }

    /** The events since then, once a shortlist has shown the last change. */
    Visibility settled(int times, TopicWatch watch, long before) {
        return Patience.until("the last change in the shortlist", () -> {
            Visibility seen = new Visibility(watch.seen().stream().skip(before).toList());
            return Optional.of(seen).filter(all -> all.settled(request, Set.copyOf(profiles), times));
        });
    }

    /**
     * Makes the best expert pause and waits until a shortlist shows it.
     *
     * @return when it was read from the topic, by {@link System#nanoTime}
     */
    long showOneMore(TopicWatch watch, Duration limit) {
        changing.changeFirst();
        return awaitFirst(watch, false, limit);
    }

    /** The other way round; waits only when somebody publishes it. */
    void bringBack(TopicWatch watch, boolean published, Duration limit) {
        if (published) {
            changing.changeFirst();
            awaitFirst(watch, true, limit);
        }
    }

    /** Milliseconds from a change to its hand-over to Kafka. */
    List<Double> published(Visibility seen) {
        return seen.ofChanges(request, Set.copyOf(profiles), (cause, effect) -> cause.waited());
    }

    /** Milliseconds from a change to the storing of the first shortlist that shows it. */
    List<Double> stored(Visibility seen) {
        return seen.ofChanges(request, Set.copyOf(profiles), (cause, effect) -> effect.writtenAfter(cause));
    }

    /** Milliseconds from a change to the hand-over to Kafka of the first shortlist that shows it. */
    List<Double> publishedAsShortlist(Visibility seen) {
        return seen.ofChanges(
                request, Set.copyOf(profiles), (cause, effect) -> effect.writtenAfter(cause) + effect.waited());
    }

    /** Milliseconds from a change until the shortlist that shows it was read from the topic. */
    List<Double> read(Visibility seen) {
        return seen.ofChanges(request, Set.copyOf(profiles), (cause, effect) -> effect.seenAfter(cause));
    }

    private long awaitFirst(TopicWatch watch, boolean present, Duration limit) {
        String first = profiles.get(0);
        long end = System.nanoTime() + limit.toNanos();
        while (watch.seen().stream()
                .filter(event -> event.key().equals(request))
                .reduce((earlier, later) -> later)
                .filter(shortlist -> shortlist.facts().contains(first) == present)
                .isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The shortlist did not show the change.");
            }
            LockSupport.parkNanos(1_000_000);
        }
        return System.nanoTime();
    }

    @Override
    public void close() {
        withdraw(stage, request);
    }

    private Stream<String> candidates() {
        Answer shortlist =
                stage.as("contact-sve").get("/v1/shortlists/" + request).expect(200);
        return StreamSupport.stream(shortlist.body().path("candidates").spliterator(), false)
                .map(candidate -> candidate.path("profile").asText());
    }

    private Map<String, String> usersByProfile() {
        return Network.text("demo/network.ndjson")
                .lines()
                .map(Experts::user)
                .collect(Collectors.toMap(stage::profileOf, user -> user, (one, other) -> one, HashMap::new));
    }

    private static String user(String line) {
        return line.replaceFirst(".*\"email\": ?\"([^@]*)@.*", "$1");
    }
}
