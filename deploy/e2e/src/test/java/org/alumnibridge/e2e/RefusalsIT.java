package org.alumnibridge.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.story.FoundryStory;
import org.alumnibridge.e2e.story.Network;
import org.alumnibridge.e2e.story.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input through the gateway: refused with a problem that says what to change, and nothing is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT {

    private Stage stage;

    @BeforeAll
    void start() {
        stage = RunningSystem.stage();
    }

    @ParameterizedTest
    @CsvSource({
        "target.regions,RU-XXX,/target/regions/0",
        "industries,99.99,/industries/0",
        "topics,astrology,/topics/0",
        "languages,xx,/languages/0/code",
        "languages.level,B7,/languages/0/level"
    })
    void anUnknownCodeIsNamedWithItsPlace(String field, String code, String pointer) {
        Visitor requester = newEntrepreneur();

        Answer refused = requester.post("/v1/requests", with(field, code));

        assertProblem(400, "validation-failed", refused);
        assertEquals(
                pointer,
                refused.body().path("errors").path(0).path("pointer").asText(),
                refused.body().toString());
    }

    @Test
    void theOwnCountryIsNoTarget() {
        Map<String, Object> draft = new HashMap<>(FoundryStory.draft());
        draft.put("target", Map.of("country", "DE", "regions", List.of("DE-BY")));

        assertProblem(400, "validation-failed", newEntrepreneur().post("/v1/requests", draft));
    }

    @Test
    void aCorridorWithoutAnOpenPolicyIsClosed() {
        Map<String, Object> draft = new HashMap<>(FoundryStory.draft());
        draft.put("target", Map.of("country", "KZ", "regions", List.of("KZ-75")));

        assertProblem(409, "corridor-closed", newEntrepreneur().post("/v1/requests", draft));
    }

    @Test
    void unknownAndRepeatedKeysAreRefused() {
        Visitor requester = newEntrepreneur();

        Answer unknown = requester.post("/v1/requests", "{\"kind\":\"question\",\"knid\":\"question\"}");
        Answer repeated = requester.post("/v1/requests", "{\"kind\":\"question\",\"kind\":\"advice\"}");

        assertProblem(400, "malformed-request", unknown);
        assertProblem(400, "malformed-request", repeated);
        assertEquals(
                "/knid", unknown.body().path("errors").path(0).path("pointer").asText());
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefusedAndTheSameBodyRepeated() {
        Visitor requester = newEntrepreneur();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> other = new HashMap<>(FoundryStory.draft());
        other.put("text", "Ein anderer Text.");

        Answer first = requester.post("/v1/requests", FoundryStory.draft(), key).expect(201);
        Answer again = requester.post("/v1/requests", FoundryStory.draft(), key).expect(201);

        assertEquals(first.text("id"), again.text("id"));
        assertEquals(first.header("Location"), again.header("Location"));
        assertProblem(422, "idempotency-key-reused", requester.post("/v1/requests", other, key));
    }

    @Test
    void aStrangersRequestIsNotThere() {
        String request = newEntrepreneur()
                .post("/v1/requests", FoundryStory.draft())
                .expect(201)
                .text("id");
        String path = "/v1/requests/" + request;

        assertProblem(404, "not-found", stage.as("expert-de").get(path));
        assertProblem(404, "not-found", newEntrepreneur().get(path));
        assertProblem(404, "not-found", stage.as("expert-de").post(path + "/withdrawal", Map.of()));
        assertProblem(404, "not-found", stage.as("expert-de").get("/v1/shortlists/" + request));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        Visitor requester = newEntrepreneur();
        String path = "/v1/requests/"
                + requester
                        .post("/v1/requests", FoundryStory.draft())
                        .expect(201)
                        .text("id");
        String read = requester.get(path).expect(200).header("ETag");
        Map<String, String> change = Map.of("text", "Neu.");

        assertProblem(428, "precondition-required", requester.patch(path, change, Map.of()));
        requester.patch(path, change, Map.of("If-Match", read)).expect(200);
        assertProblem(412, "precondition-failed", requester.patch(path, change, Map.of("If-Match", read)));
    }

    @Test
    void anExpertIsAskedOnceAndOnlyWithinTheirCapacity() {
        Visitor broker = stage.as("contact-sve");
        String proposals = proposalsOf(newEntrepreneur());
        Map<String, String> expert = proposalOf("birgit.jaeger.173");

        broker.post(proposals, expert).expect(201);
        assertProblem(409, "already-asked", broker.post(proposals, expert));
        broker.post(proposalsOf(newEntrepreneur()), expert).expect(201);
        Answer third = broker.post(proposalsOf(newEntrepreneur()), expert);
        assertEquals(409, third.status(), third.body().toString());
        assertTrue(List.of("expert-without-capacity", "expert-overasked").contains(third.problem()), third.problem());
    }

    @Test
    void aPausedExpertIsNotAsked() {
        String who = "klaus.kraemer.200";
        Visitor expert = stage.as(who);
        String profile = stage.profileOf(who);
        String read = expert.get("/v1/me")
                .expect(200)
                .body()
                .path("profile")
                .path("version")
                .asText();
        Answer paused = expert.patch(
                "/v1/me/profile",
                Map.of("availability", Map.of("state", "paused")),
                Map.of("If-Match", "\"" + read + "\""));
        paused.expect(200);
        String proposals = proposalsOf(newEntrepreneur());

        Answer refused = Patience.until(
                "the pause to arrive",
                () -> refusedAs(
                        "expert-unavailable",
                        stage.as("contact-sve").post(proposals, Map.of("expert", profile, "reason", "knows them"))));

        assertEquals(409, refused.status());
    }

    @Test
    void aTransitionThatTheTableDoesNotHaveNamesTheAllowedOnes() {
        Visitor requester = newEntrepreneur();
        String request =
                requester.post("/v1/requests", FoundryStory.draft()).expect(201).text("id");

        Answer refused = requester.post("/v1/requests/" + request + "/confirmation", Map.of());

        assertProblem(409, "transition-not-allowed", refused);
        assertTrue(
                refused.body().path("allowedActions").toString().contains("withdraw"),
                refused.body().toString());
    }

    @Test
    void aSecondAcceptanceIsRefused() {
        Visitor requester = newEntrepreneur();
        String proposals = proposalsOf(requester);
        Answer proposed = stage.as("contact-sve")
                .post(proposals, proposalOf("irina.winkler.35"))
                .expect(201);
        String acceptance = "/v1/proposals/" + proposed.text("id") + "/acceptance";
        stage.as("irina.winkler.35").post(acceptance, Map.of()).expect(200);

        assertProblem(
                409, "transition-not-allowed", stage.as("irina.winkler.35").post(acceptance, Map.of()));
        assertProblem(404, "not-found", stage.as("lars.gross.2").post(acceptance, Map.of()));
    }

    @Test
    void brokenLinesOfAnImportAreListedAndTheGoodOnesKept() {
        Visitor admin = stage.as("admin-drmn");
        Answer accepted = admin.postText(
                        "/v1/imports", "application/x-ndjson", Network.text("demo/broken-import.ndjson"))
                .expect(202);
        String job = accepted.header("Location").replaceFirst("^https?://[^/]+", "");

        Answer done =
                Patience.until("the import", () -> Optional.of(admin.get(job).expect(200))
                        .filter(answer -> answer.text("state").equals("completed")));

        assertEquals("3", done.text("counts.created"));
        assertEquals("3", done.text("counts.rejected"));
        List<Integer> lines = done.body().path("errors").findValuesAsText("line").stream()
                .map(Integer::valueOf)
                .toList();
        assertEquals(List.of(2, 4, 6), lines);
    }

    @Test
    void pathsWithStrangeCharactersLeadNowhere() {
        assertProblem(404, "not-found", stage.as("contact-sve").get("/v1/corridors/DE%20RU"));
        assertProblem(400, "validation-failed", stage.as("contact-sve").get("/v1/requests?role=nobody"));
    }

    @Test
    void aRoleThatIsMissingIsSaid() {
        assertProblem(403, "forbidden", stage.as("expert-de").postText("/v1/imports", "application/x-ndjson", "{}"));
        assertProblem(403, "forbidden", stage.as("contact-sve").put("/v1/corridors/DE-KZ", Map.of(), Map.of()));
        assertProblem(401, "unauthenticated", stage.door().anonymously().get("/v1/me"));
        assertProblem(401, "unauthenticated", stage.door().withToken("garbage").get("/v1/me"));
    }

    /** A further entrepreneur from North Rhine-Westphalia whose profile every service knows. */
    private Visitor newEntrepreneur() {
        String who = "entrepreneur-" + UUID.randomUUID();
        RunningSystem.ensureMember(who);
        Visitor person = stage.as(who);
        person.put("/v1/me/profile", profile(), Map.of()).expect(201);
        Patience.until("the profile of " + who, () -> Optional.of(person.get("/v1/tasks"))
                .filter(a -> a.status() == 200));
        return person;
    }

    /** With a reason, for the shortlist may not have come yet. */
    private Map<String, String> proposalOf(String expert) {
        return Map.of("expert", stage.profileOf(expert), "reason", "I know their work.");
    }

    private String proposalsOf(Visitor requester) {
        String request =
                requester.post("/v1/requests", FoundryStory.draft()).expect(201).text("id");
        return "/v1/requests/" + request + "/proposals";
    }

    private static Map<String, Object> profile() {
        return Map.of(
                "kind",
                "entrepreneur",
                "locale",
                "de",
                "identity",
                Map.of("givenName", "Rita", "familyName", "Probe"),
                "home",
                Map.of("country", "DE", "region", "DE-NW"));
    }

    private static Map<String, Object> with(String field, String code) {
        Map<String, Object> draft = new HashMap<>(FoundryStory.draft());
        switch (field) {
            case "target.regions" -> draft.put("target", Map.of("country", "RU", "regions", List.of(code)));
            case "languages" -> draft.put("languages", List.of(Map.of("code", code, "level", "B2")));
            case "languages.level" -> draft.put("languages", List.of(Map.of("code", "de", "level", code)));
            default -> draft.put(field, List.of(code));
        }
        return draft;
    }

    private static Optional<Answer> refusedAs(String code, Answer answer) {
        return Optional.of(answer)
                .filter(it -> it.status() == 409 && it.problem().equals(code));
    }

    private static void assertProblem(int status, String code, Answer answer) {
        JsonNode body = answer.body();
        assertEquals(status, answer.status(), answer.call() + ": " + body);
        assertEquals(code, answer.problem(), answer.call() + ": " + body);
        assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0]);
        assertFalse(body.path("detail").asText().isBlank());
        assertTrue(body.path("traceId").asText().matches("[0-9a-f]{32}"), body.toString());
    }
}
