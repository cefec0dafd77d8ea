package org.alumnibridge.e2e.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Door;

/** Plays scripts about requests: one call after the other, each until it is known what came of it. */
final class Player {

    private static final Duration INTRODUCTION = Duration.ofSeconds(90);
    private static final Duration CARDS = Duration.ofSeconds(30);
    private static final Set<String> FULL = Set.of("expert-without-capacity", "expert-overasked");
    private static final List<String> TOPICS =
            List.of("market-entry", "market-research", "partner-search", "distribution");

    private final Door door;
    private final Cast cast;
    private final String requester;
    private final Ledger ledger;
    private final Insisting insisting;
    private final Housekeeping housekeeping;
    private final BooleanSupplier over;

    Player(Door door, Cast cast, String requester, Ledger ledger, BooleanSupplier over) {
        this.door = door;
        this.cast = cast;
        this.requester = requester;
        this.ledger = ledger;
        this.insisting = new Insisting(ledger);
        this.housekeeping = new Housekeeping(door, cast, ledger, insisting);
        this.over = over;
    }

    /** Leaves everything as it stands when the time is over; else ends the script's request. */
    void play(Script script) {
        Scene scene = new Scene(script);
        List<Step> steps = new ArrayList<>(script.steps());
        steps.add(new Step(Act.WITHDRAW, 0, 0, false));
        for (int number = 0; number < steps.size() && !over.getAsBoolean(); number++) {
            Step step = steps.get(number);
            if (scene.isDue(step)) {
                play(scene, step, number);
            }
        }
    }

    private void play(Scene scene, Step step, int number) {
        switch (step.act()) {
            case FILE ->
                act(scene, step, number, requester, "/v1/requests", draft(scene.script()))
                        .ifPresent(scene::filed);
            case CHANGE -> change(scene, step);
            case TAKE ->
                act(scene, step, number, cast.broker(step.person()), scene.path() + "/brokerage", Map.of())
                        .ifPresent(scene::learn);
            case PROPOSE -> propose(scene, step, number);
            case CHOOSE -> choose(scene, step, number);
            case ACCEPT -> decide(scene, step, number, "/acceptance", Map.of());
            case DECLINE -> decide(scene, step, number, "/decline", Map.of("reason", "no_time"));
            case ANSWER -> decide(scene, step, number, "/answer", Map.of("text", "As far as I know, yes."));
            case REFUSE -> settle(scene, step, number, "/refusal", Map.of("reason", "other"));
            case CONFIRM -> settle(scene, step, number, "/confirmation", Map.of());
            case CLOSE -> close(scene, step, number);
            case WITHDRAW -> settle(scene, step, number, "/withdrawal", Map.of());
            case PATCH_PROFILE -> housekeeping.patchProfile(scene, step, number);
            case READ_NOTICE -> housekeeping.readNotice(scene, step, number);
            case IMPORT -> housekeeping.bringMembers(scene, step, number);
        }
    }

    private Map<String, Object> draft(Script script) {
        return Map.of(
                "kind",
                script.kind(),
                "route",
                script.route(),
                "target",
                Map.of("country", Cast.COUNTRY, "regions", List.of(Cast.REGION)),
                "industries",
                List.of(script.industry()),
                "topics",
                List.of("certification"),
                "languages",
                List.of(Map.of("code", "de", "level", "B2")),
                "expertsWanted",
                1,
                "text",
                script.name());
    }

    /** Without a key: whoever is in doubt reads the request. */
    private void change(Scene scene, Step step) {
        List<String> topics = List.of(TOPICS.get(step.variant() % TOPICS.size()));
        for (int attempts = 0; attempts < 200; attempts++) {
            Optional<Answer> read = insisting.on(
                    scene.script().name(), Act.CHANGE, () -> door.as(requester).get(scene.path()));
            if (read.isEmpty() || hasTopics(read.get(), topics)) {
                read.ifPresent(answer -> acknowledge(scene, step, requester, "", answer));
                return;
            }
            Map<String, String> version = Map.of("If-Match", read.get().header("ETag"));
            Optional<Answer> changed =
                    insisting.once(() -> door.as(requester).patch(scene.path(), Map.of("topics", topics), version));
            if (changed.filter(answer -> answer.status() == 200).isPresent()) {
                acknowledge(scene, step, requester, "", changed.get());
                return;
            }
        }
        ledger.unanswered(scene.script().name(), Act.CHANGE);
    }

    private static boolean hasTopics(Answer read, List<String> topics) {
        return read.body().path("topics").size() == 1 && read.text("topics.0").equals(topics.get(0));
    }

    private void propose(Scene scene, Step step, int number) {
        String expert = cast.expert(step.person());
        Map<String, String> body = Map.of("expert", cast.profileOf(expert), "reason", "I know their work.");
        act(scene, step, number, cast.broker(step.variant()), scene.path() + "/proposals", body)
                .ifPresent(answer -> {
                    scene.asked(step.person(), answer.text("id"));
                    scene.learn(answer);
                });
    }

    private void choose(Scene scene, Step step, int number) {
        long end = System.nanoTime() + CARDS.toNanos();
        while (System.nanoTime() < end && !over.getAsBoolean()) {
            Optional<Answer> cards = insisting.once(() -> door.as(requester).get(scene.path() + "/cards"));
            Optional<String> first = cards.flatMap(answer -> answer.items().findFirst())
                    .map(card -> card.path("handle").asText());
            if (first.isPresent()) {
                Map<String, Object> choice = Map.of("handles", List.of(first.get()));
                act(scene, step, number, requester, scene.path() + "/choice", choice)
                        .ifPresent(answer -> learnWhoIsAsked(scene, answer));
                return;
            }
            Pause.of(Duration.ofMillis(100));
        }
    }

    /** The requester does not see who; the expert does. */
    private void learnWhoIsAsked(Scene scene, Answer chosen) {
        scene.learn(chosen);
        String proposal = chosen.text("proposals.0.id");
        for (int expert = 0; expert < cast.experts(); expert++) {
            String who = cast.expert(expert);
            Optional<Answer> seen = insisting.on(
                    scene.script().name(), Act.CHOOSE, () -> door.as(who).get("/v1/proposals/" + proposal));
            if (seen.filter(answer -> answer.status() == 200).isPresent()) {
                scene.asked(expert, proposal);
                return;
            }
        }
    }

    private void decide(Scene scene, Step step, int number, String action, Map<String, String> body) {
        int expert = scene.expert(step);
        act(scene, step, number, cast.expert(expert), scene.proposalPath(expert) + action, body)
                .ifPresent(answer -> {
                    scene.decided(expert, step.act());
                    scene.learn(answer);
                });
    }

    private void settle(Scene scene, Step step, int number, String action, Map<String, String> body) {
        act(scene, step, number, requester, scene.path() + action, body).ifPresent(scene::learn);
    }

    /** An introduction is closed once it is made, which takes the grant of another service. */
    private void close(Scene scene, Step step, int number) {
        long end = System.nanoTime() + INTRODUCTION.toNanos();
        while (scene.state().equals("releasing") && System.nanoTime() < end && !over.getAsBoolean()) {
            insisting.once(() -> door.as(requester).get(scene.path())).ifPresent(scene::learn);
            Pause.of(Duration.ofMillis(50));
        }
        if (!scene.state().equals("releasing") && !over.getAsBoolean()) {
            settle(scene, step, number, "/closure", Map.of("outcome", "partly_helped"));
        }
    }

    /** @return the answer to an acknowledged call; empty when it was refused, or nobody knows */
    private Optional<Answer> act(Scene scene, Step step, int number, String who, String path, Object body) {
        Map<String, String> key = Map.of("Idempotency-Key", scene.key(number));
        String script = scene.script().name();
        Optional<Answer> answer =
                insisting.on(script, step.act(), () -> door.as(who).post(path, body, key));
        Optional<Answer> done = answer.filter(it -> it.status() < 300);
        done.ifPresent(it -> acknowledge(scene, step, who, partOf(it), it));
        if (step.again()) {
            done.ifPresent(it -> repeat(scene, step, it, () -> door.as(who).post(path, body, key)));
        }
        answer.filter(it -> it.status() >= 300).ifPresent(it -> refused(scene, step, it));
        return done;
    }

    private void repeat(Scene scene, Step step, Answer first, java.util.function.Supplier<Answer> call) {
        Optional<Answer> again = insisting.on(scene.script().name(), step.act(), call);
        boolean same = again.filter(it -> it.status() == first.status()
                        && it.text("id").equals(first.text("id"))
                        && it.header("Location").equals(first.header("Location")))
                .isPresent();
        if (again.isPresent() && !same) {
            ledger.violated("%s %s: the repeated call was answered %d %s instead of %d %s"
                    .formatted(
                            scene.script().name(),
                            step.act(),
                            again.get().status(),
                            again.get().body(),
                            first.status(),
                            first.text("id")));
        }
    }

    private static String partOf(Answer answer) {
        return answer.body().path("request").isObject() ? answer.text("id") : "";
    }

    private void acknowledge(Scene scene, Step step, String who, String part, Answer answer) {
        String request = part.isEmpty() ? answer.text("id") : answer.text("request.id");
        ledger.acknowledged(new Ledger.Entry(
                Instant.now(),
                scene.script().name(),
                step.act(),
                who,
                request,
                part,
                answer.body().path("version").asLong()));
    }

    private void refused(Scene scene, Step step, Answer answer) {
        boolean asking = step.act() == Act.PROPOSE || step.act() == Act.CHOOSE;
        boolean expected = asking
                && (FULL.contains(answer.problem())
                        || answer.problem().equals("already-asked") && scene.hasAsked(step.person()));
        ledger.refused(step.act() + " " + answer.status() + " " + answer.problem());
        if (!expected) {
            ledger.violated("%s %s of %s was refused: %d %s"
                    .formatted(scene.script().name(), step.act(), scene.request(), answer.status(), answer.body()));
        }
    }
}
