package org.alumnibridge.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;

/**
 * The other direction: a Russian entrepreneur asks a question about the German market, chooses two experts from blind
 * cards, and one answers. No contact data flow.
 */
public final class QuestionStory {

    private static final String REQUESTER = "entrepreneur-ru";

    private final Stage stage;
    private final Timings timings;

    /** @param answeredBy user name of the expert who answered */
    public record Outcome(String request, String answeredBy) {}

    public QuestionStory(Stage stage, Timings timings) {
        this.stage = stage;
        this.timings = timings;
    }

    public Outcome play() {
        stage.narrator().chapter("A Russian entrepreneur asks about the German market");
        long filedAt = System.nanoTime();
        String request = file();
        List<String> handles = readCards(request, filedAt);
        choose(request, handles);
        String expert = "expert-de";
        String proposal = proposalOf(expert, request);
        accept(proposal, expert);
        answer(proposal, expert);
        readAnswer(request);
        return new Outcome(request, expert);
    }

    /** What the requester asks. */
    public static Map<String, Object> draft() {
        return Map.of(
                "kind",
                "question",
                "target",
                Map.of("country", "DE", "regions", List.of("DE-NW")),
                "industries",
                List.of("24.51"),
                "topics",
                List.of("market-entry"),
                "languages",
                List.of(Map.of("code", "ru", "level", "B2")),
                "expertsWanted",
                1,
                "text",
                "Какие сертификаты нужны для поставки отливок в Германию?");
    }

    private String file() {
        Answer filed = Patience.untilStatus(
                201, "the corridor is known", () -> stage.as(REQUESTER).post("/v1/requests", draft()));
        stage.narrator()
                .step(
                        REQUESTER,
                        "asks a question: DE-NW, NACE 24.51, market entry, Russian from B2",
                        "%d %s, route %s".formatted(filed.status(), filed.text("state"), filed.text("route")));
        return filed.text("id");
    }

    private List<String> readCards(String request, long filedAt) {
        Visitor requester = stage.as(REQUESTER);
        Answer cards = Patience.until("two cards", () -> atLeastTwo(requester, request));
        timings.since("question filed -> cards visible", filedAt);
        stage.narrator().step(REQUESTER, "reads the cards", "%d, no names:".formatted(cards.status()));
        cards.items().limit(4).forEach(this::show);
        return cards.items().limit(2).map(card -> card.path("handle").asText()).toList();
    }

    private static Optional<Answer> atLeastTwo(Visitor requester, String request) {
        return Optional.of(requester.get("/v1/requests/" + request + "/cards").expect(200))
                .filter(answer -> answer.items().count() >= 2);
    }

    private void show(JsonNode card) {
        stage.narrator()
                .detail("   %s  industries %s, topics %s, languages %s"
                        .formatted(
                                card.path("country").asText(),
                                list(card, "industries"),
                                list(card, "topics"),
                                languages(card)));
    }

    private static String list(JsonNode card, String name) {
        return StreamSupport.stream(card.path(name).spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private static String languages(JsonNode card) {
        return StreamSupport.stream(card.path("languages").spliterator(), false)
                .map(language -> language.path("code").asText() + " "
                        + language.path("level").asText())
                .collect(Collectors.joining(", "));
    }

    private void choose(String request, List<String> handles) {
        Answer chosen = stage.as(REQUESTER)
                .post("/v1/requests/" + request + "/choice", Map.of("handles", handles))
                .expect(200);
        stage.narrator()
                .step(
                        REQUESTER,
                        "chooses two of the cards",
                        "%d %s, waits for %s"
                                .formatted(chosen.status(), chosen.text("state"), chosen.text("waitingFor")));
    }

    /** The expert finds the question among the own tasks. */
    private String proposalOf(String expert, String request) {
        Answer tasks = stage.as(expert).get("/v1/tasks").expect(200);
        JsonNode task = tasks.items()
                .filter(it -> it.path("request").asText().equals(request))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(expert + " was not among the two best cards: " + tasks));
        stage.narrator()
                .step(
                        expert,
                        "looks at what waits",
                        "%d, due %s"
                                .formatted(tasks.status(), task.path("dueAt").asText()));
        return "/v1/proposals/" + task.path("proposal").asText();
    }

    private void accept(String proposal, String expert) {
        Answer accepted =
                stage.as(expert).post(proposal + "/acceptance", Map.of()).expect(200);
        stage.narrator().step(expert, "accepts", "%d %s".formatted(accepted.status(), accepted.text("state")));
    }

    private void answer(String proposal, String expert) {
        Answer answered = stage.as(expert)
                .post(proposal + "/answer", Map.of("text", "Для отливок нужны EN 1559 и сертификат 3.1 по EN 10204."))
                .expect(200);
        stage.narrator().step(expert, "answers the question", "%d".formatted(answered.status()));
    }

    private void readAnswer(String request) {
        Answer read = stage.as(REQUESTER).get("/v1/requests/" + request).expect(200);
        stage.narrator().step(REQUESTER, "reads the answer", "%d %s".formatted(read.status(), read.text("state")));
        stage.narrator().detail("   \"" + read.text("answers.0.text") + "\"");
    }
}
