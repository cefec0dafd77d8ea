package org.alumnibridge.bench.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alumnibridge.bench.report.Report;
import org.alumnibridge.bench.report.Sample;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.story.FoundryStory;
import org.alumnibridge.e2e.story.Network;
import org.alumnibridge.e2e.story.Stage;

/**
 * How long a change takes through the services: a request filed until its shortlist stands, an expert's profile changed
 * until the shortlist shows it. Durations are taken between the events' own times, written inside the transactions of
 * the change and of the shortlist; what a reader of the topic sees comes beside it.
 */
public final class PipelineBench {

    private static final List<String> TOPICS = List.of("alumni.profiles", "requests.lifecycle", "matching.shortlists");
    private static final int EXPERTS = 10;

    private final Stage stage;
    private final Size size;

    /**
     * How much to measure.
     *
     * @param changes of profiles, a multiple of 20
     */
    public record Size(int filings, int changes, int warmUp, int perSecond) {

        public static final Size SMOKE = new Size(3, 40, 20, 20);
        public static final Size FULL = new Size(100, 3_000, 1_000, 50);
    }

    public PipelineBench(Stage stage, Size size) {
        this.stage = stage;
        this.size = size;
    }

    public Report run() throws InterruptedException {
        new Network(stage).build();
        Report report = new Report("pipeline");
        try (TopicWatch watch = new TopicWatch(stage.stack().kafka(), TOPICS)) {
            measureFilings(watch, report);
            measureChanges(watch, report);
        }
        return report;
    }

    private void measureFilings(TopicWatch watch, Report report) {
        IntStream.range(0, size.filings()).forEach(i -> fileAndWithdraw());
        List<String> filed = IntStream.range(0, size.filings())
                .mapToObj(i -> fileAndWithdraw())
                .toList();
        Visibility seen = new Visibility(watch.seen());
        report.add(
                "filed -> shortlist",
                "stored by matching-service",
                new Sample(seen.ofFilings(filed, (cause, effect) -> effect.writtenAfter(cause))));
        report.add(
                "filed -> shortlist",
                "read from the topic",
                new Sample(seen.ofFilings(filed, (cause, effect) -> effect.seenAfter(cause))));
    }

    private void measureChanges(TopicWatch watch, Report report) {
        Visitor requester = stage.as("entrepreneur-de");
        String request = file(requester);
        Map<String, String> users = usersByProfile();
        List<String> experts =
                candidates(request).filter(users::containsKey).limit(EXPERTS).toList();
        ChangingExperts changing = new ChangingExperts(
                experts.stream().map(users::get).map(stage::as).toList());
        change(changing, size.warmUp(), watch, request, Set.copyOf(experts));
        Visibility seen = change(changing, size.changes(), watch, request, Set.copyOf(experts));
        report(report, request, Set.copyOf(experts), seen);
        requester.post("/v1/requests/" + request + "/withdrawal", null).expect(200);
    }

    private void report(Report report, String request, Set<String> experts, Visibility seen) {
        String what = "profile changed -> in shortlist, %d/s".formatted(size.perSecond());
        Sample stored = new Sample(seen.ofChanges(request, experts, (cause, effect) -> effect.writtenAfter(cause)));
        report.add(
                what,
                "published by alumni-service",
                new Sample(seen.ofChanges(request, experts, (cause, effect) -> cause.waited())));
        report.add(what, "stored by matching-service", stored);
        report.add(
                what,
                "published by matching-service",
                new Sample(seen.ofChanges(
                        request, experts, (cause, effect) -> effect.writtenAfter(cause) + effect.waited())));
        report.add(
                what,
                "read from the topic",
                new Sample(seen.ofChanges(request, experts, (cause, effect) -> effect.seenAfter(cause))));
        report.goal("p50 " + what + ", ms", stored.percentile(0.5), "<= 3");
    }

    /** Makes the changes and returns their events, once a shortlist has shown the last of them. */
    private Visibility change(
            ChangingExperts changing, int times, TopicWatch watch, String request, Set<String> experts) {
        long before = watch.seen().size();
        changing.change(times, size.perSecond());
        return Patience.until("the last change in the shortlist", () -> {
            Visibility seen = new Visibility(watch.seen().stream().skip(before).toList());
            return Optional.of(seen).filter(all -> all.settled(request, experts, times));
        });
    }

    private String fileAndWithdraw() {
        Visitor requester = stage.as("entrepreneur-de");
        String request = file(requester);
        requester.post("/v1/requests/" + request + "/withdrawal", null).expect(200);
        return request;
    }

    /** Files and waits for the shortlist as the contact person sees it. */
    private String file(Visitor requester) {
        String request = Patience.untilStatus(
                        201, "the filing", () -> requester.post("/v1/requests", FoundryStory.draft()))
                .text("id");
        Patience.untilStatus(200, "the shortlist", () -> stage.as("contact-sve").get("/v1/shortlists/" + request));
        return request;
    }

    private Stream<String> candidates(String request) {
        Answer shortlist =
                stage.as("contact-sve").get("/v1/shortlists/" + request).expect(200);
        return StreamSupport.stream(shortlist.body().path("candidates").spliterator(), false)
                .map(candidate -> candidate.path("profile").asText());
    }

    private Map<String, String> usersByProfile() {
        return Network.text("demo/network.ndjson")
                .lines()
                .map(PipelineBench::user)
                .collect(Collectors.toMap(stage::profileOf, user -> user, (one, other) -> one, HashMap::new));
    }

    private static String user(String line) {
        return line.replaceFirst(".*\"email\": ?\"([^@]*)@.*", "$1");
    }
}
