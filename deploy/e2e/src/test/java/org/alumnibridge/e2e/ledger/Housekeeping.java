package org.alumnibridge.e2e.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Door;

/** What people write besides requests: their profiles, which notices they have read, the members they bring. */
final class Housekeeping {

    static final int MEMBERS_AT_A_TIME = 5;

    /** One at a time writes a person's profile, as the person would. */
    private static final Map<String, Object> WRITING = new ConcurrentHashMap<>();

    private final Door door;
    private final Cast cast;
    private final Ledger ledger;
    private final Insisting insisting;

    Housekeeping(Door door, Cast cast, Ledger ledger, Insisting insisting) {
        this.door = door;
        this.cast = cast;
        this.ledger = ledger;
        this.insisting = insisting;
    }

    static String externalId(String script, int step, int line) {
        return script + "-" + step + "-" + line;
    }

    /** Which script wrote a headline. */
    static String scriptOf(String headline) {
        return headline.split("/")[0];
    }

    void patchProfile(Scene scene, Step step, int number) {
        String who = cast.expert(step.person());
        String headline = scene.script().name() + "/" + number;
        synchronized (WRITING.computeIfAbsent(who, any -> new Object())) {
            for (int attempts = 0; attempts < 200; attempts++) {
                if (patched(scene, who, headline)) {
                    return;
                }
            }
        }
        ledger.unanswered(scene.script().name(), Act.PATCH_PROFILE);
    }

    /** There is no key for it: whoever is in doubt reads what stands there now. */
    private boolean patched(Scene scene, String who, String headline) {
        String script = scene.script().name();
        Optional<Answer> read =
                insisting.on(script, Act.PATCH_PROFILE, () -> door.as(who).get("/v1/me/profile"));
        if (read.isEmpty()) {
            return false;
        }
        if (read.get().text("career.headline").equals(headline)) {
            acknowledge(script, Act.PATCH_PROFILE, who, read.get().text("id"), headline, read.get());
            return true;
        }
        Map<String, Object> patch = Map.of("career", Map.of("headline", headline));
        Optional<Answer> written = insisting.once(() -> door.as(who)
                .patch("/v1/me/profile", patch, Map.of("If-Match", read.get().header("ETag"))));
        if (written.filter(answer -> answer.status() == 200).isPresent()) {
            acknowledge(script, Act.PATCH_PROFILE, who, written.get().text("id"), headline, written.get());
            return true;
        }
        written.filter(answer -> answer.status() != 412).ifPresent(answer -> unexpected(script, answer));
        return false;
    }

    void readNotice(Scene scene, Step step, int number) {
        String who = cast.expert(step.person());
        Optional<String> notice = insisting
                .once(() -> door.as(who).get("/v1/notifications?unread=true&limit=1"))
                .flatMap(page -> page.items().findFirst())
                .map(first -> first.path("id").asText());
        notice.ifPresent(id -> act(scene, step, () -> door.as(who)
                        .post("/v1/notifications/" + id + "/read", Map.of(), key(scene, number)))
                .ifPresent(answer ->
                        acknowledge(scene.script().name(), Act.READ_NOTICE, who, answer.text("id"), "", answer)));
    }

    void bringMembers(Scene scene, Step step, int number) {
        String script = scene.script().name();
        String lines = IntStream.range(0, MEMBERS_AT_A_TIME)
                .mapToObj(line -> ImportLine.ofMember(externalId(script, number, line)))
                .collect(Collectors.joining("\n"));
        Map<String, String> headers =
                Map.of("Content-Type", "application/x-ndjson", "Idempotency-Key", scene.key(number));
        Supplier<Answer> sending = () -> door.as(Cast.ASSOCIATION).post("/v1/imports", lines, headers);
        Optional<Answer> accepted = act(scene, step, sending);
        accepted.ifPresent(answer -> acknowledge(
                script, Act.IMPORT, Cast.ASSOCIATION, Paths.lastSegment(Paths.of(answer)), "" + number, answer));
        if (step.again() && accepted.isPresent()) {
            act(scene, step, sending)
                    .filter(again -> !Paths.of(again).equals(Paths.of(accepted.get())))
                    .ifPresent(again -> ledger.violated(script + ": the repeated import became another one"));
        }
    }

    private Optional<Answer> act(Scene scene, Step step, Supplier<Answer> call) {
        Optional<Answer> answer = insisting.on(scene.script().name(), step.act(), call);
        answer.filter(it -> it.status() >= 300)
                .ifPresent(it -> unexpected(scene.script().name() + " " + step.act(), it));
        return answer.filter(it -> it.status() < 300);
    }

    private void unexpected(String where, Answer answer) {
        ledger.refused(answer.status() + " " + answer.problem());
        ledger.violated("%s: %s was refused: %d %s".formatted(where, answer.call(), answer.status(), answer.body()));
    }

    private void acknowledge(String script, Act act, String who, String object, String part, Answer answer) {
        long version = answer.body().path("version").asLong();
        ledger.acknowledged(new Ledger.Entry(Instant.now(), script, act, who, object, part, version));
    }

    private static Map<String, String> key(Scene scene, int number) {
        return Map.of("Idempotency-Key", scene.key(number));
    }

    /** Every external id that an acknowledged import brought. */
    static List<String> externalIds(Ledger.Entry imported) {
        return IntStream.range(0, MEMBERS_AT_A_TIME)
                .mapToObj(line -> externalId(imported.script(), Integer.parseInt(imported.part()), line))
                .toList();
    }
}
