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
import org.alumnibridge.localstack.mail.ReceivedMail;

/**
 * The founding story: a German foundry looks for business contacts in Sverdlovsk Oblast. The contact person proposes,
 * one expert has no time, another accepts, the third is released; after the requester's confirmation both get each
 * other's contact data.
 */
public final class FoundryStory {

    private static final String REQUESTER = "entrepreneur-de";
    private static final String BROKER = "contact-sve";

    private final Stage stage;
    private final Timings timings;

    /**
     * What the story left behind.
     *
     * @param accepted user name of the expert who accepted
     * @param released user name of the rival who was released
     */
    public record Outcome(String request, String introduction, String accepted, String declined, String released) {}

    public FoundryStory(Stage stage, Timings timings) {
        this.stage = stage;
        this.timings = timings;
    }

    public Outcome play() {
        stage.narrator().chapter("A German foundry looks for contacts in Sverdlovsk Oblast");
        int brokerMails = stage.mailsOf(BROKER).size();
        long filedAt = System.nanoTime();
        String request = file();
        showShortlist(request, filedAt);
        showMail(BROKER, stage.nextMail(BROKER, brokerMails));

        String first = propose(request, "expert-sve");
        String second = propose(request, "expert-sve-2");
        decline(first, "expert-sve");
        String third = propose(request, "expert-sve-3");
        int requesterMails = stage.mailsOf(REQUESTER).size();
        long acceptedAt = System.nanoTime();
        accept(second, "expert-sve-2");
        ReceivedMail acceptedMail = stage.nextMail(REQUESTER, requesterMails);
        timings.since("accepted -> mail delivered to the requester", acceptedAt);
        showMail(REQUESTER, acceptedMail);
        showReleased(third, "expert-sve-3");

        String introduction = confirm(request, "expert-sve-2");
        return new Outcome(request, introduction, "expert-sve-2", "expert-sve", "expert-sve-3");
    }

    /** What the requester asks for. */
    public static Map<String, Object> draft() {
        return Map.of(
                "kind",
                "business_contact",
                "target",
                Map.of("country", "RU", "regions", List.of("RU-SVE")),
                "industries",
                List.of("24.51"),
                "topics",
                List.of("certification"),
                "languages",
                List.of(Map.of("code", "de", "level", "B2")),
                "text",
                "Wir gießen Pumpengehäuse aus Grauguss und suchen Abnehmer im Gebiet Swerdlowsk.");
    }

    private String file() {
        Answer filed = Patience.untilStatus(
                201, "the corridor is known", () -> stage.as(REQUESTER).post("/v1/requests", draft()));
        stage.narrator()
                .step(
                        REQUESTER,
                        "files a request: business contact, RU-SVE, NACE 24.51, certification, German from B2",
                        "%d %s, waits for %s until %s"
                                .formatted(
                                        filed.status(),
                                        filed.text("state"),
                                        filed.text("waitingFor"),
                                        filed.text("dueAt")));
        return filed.text("id");
    }

    private void showShortlist(String request, long filedAt) {
        Visitor broker = stage.as(BROKER);
        Answer shortlist = Patience.until("the shortlist", () -> shortlist(broker, request));
        timings.since("filed -> shortlist visible to the contact person", filedAt);
        List<String> ids = candidates(shortlist).stream()
                .map(candidate -> candidate.path("profile").asText())
                .toList();
        Map<String, String> names =
                Patience.until("names of the candidates", () -> Optional.of(stage.names(broker, ids))
                        .filter(n -> n.size() == ids.size()));
        stage.narrator()
                .step(
                        BROKER,
                        "reads the shortlist",
                        "%d, %s of %s people fit; the best:"
                                .formatted(
                                        shortlist.status(), shortlist.text("fitting"), shortlist.text("considered")));
        candidates(shortlist).stream().limit(5).forEach(candidate -> explain(candidate, names));
    }

    private static Optional<Answer> shortlist(Visitor broker, String request) {
        Answer answer = broker.get("/v1/shortlists/" + request, Map.of("Accept-Language", "de"));
        return Optional.of(answer)
                .filter(it -> it.status() == 200 && it.body().path("candidates").size() > 0);
    }

    private static List<JsonNode> candidates(Answer shortlist) {
        return StreamSupport.stream(shortlist.body().path("candidates").spliterator(), false)
                .toList();
    }

    private void explain(JsonNode candidate, Map<String, String> names) {
        stage.narrator()
                .detail("   %3d  %s"
                        .formatted(
                                candidate.path("points").asInt(),
                                names.get(candidate.path("profile").asText())));
        String reasons = StreamSupport.stream(candidate.path("criteria").spliterator(), false)
                .limit(4)
                .map(criterion -> "%s/%s %s"
                        .formatted(
                                criterion.path("points").asText(),
                                criterion.path("of").asText(),
                                criterion.path("reason").path("text").asText()))
                .collect(Collectors.joining("; "));
        stage.narrator().detail("        " + reasons);
    }

    private String propose(String request, String expert) {
        String profile = stage.profileOf(expert);
        Answer proposed = stage.as(BROKER)
                .post("/v1/requests/" + request + "/proposals", Map.of("expert", profile))
                .expect(201);
        String proposal = Network.path(proposed.header("Location"));
        stage.narrator()
                .step(BROKER, "proposes " + expert, "%d %s".formatted(proposed.status(), proposed.text("state")));
        return proposal;
    }

    private void decline(String proposal, String expert) {
        Answer declined = stage.as(expert)
                .post(proposal + "/decline", Map.of("reason", "no_time"))
                .expect(200);
        stage.narrator()
                .step(expert, "declines: no_time", "%d %s".formatted(declined.status(), declined.text("state")));
    }

    private void accept(String proposal, String expert) {
        Answer accepted =
                stage.as(expert).post(proposal + "/acceptance", Map.of()).expect(200);
        stage.narrator().step(expert, "accepts", "%d %s".formatted(accepted.status(), accepted.text("state")));
    }

    private void showReleased(String proposal, String expert) {
        Answer released = stage.as(expert).get(proposal).expect(200);
        stage.narrator()
                .step(
                        expert,
                        "looks at the other proposal",
                        "%d %s".formatted(released.status(), released.text("state")));
    }

    private String confirm(String request, String expert) {
        int requesterMails = stage.mailsOf(REQUESTER).size();
        int expertMails = stage.mailsOf(expert).size();
        long confirmedAt = System.nanoTime();
        Answer confirmed = stage.as(REQUESTER)
                .post("/v1/requests/" + request + "/confirmation", Map.of())
                .expect(200);
        stage.narrator()
                .step(
                        REQUESTER,
                        "confirms the introduction",
                        "%d %s".formatted(confirmed.status(), confirmed.text("state")));
        Answer introduced = Patience.until("the introduction", () -> introduced(request));
        timings.since("confirmed -> introduced by the grant", confirmedAt);
        stage.narrator().step(REQUESTER, "reads the request", introduced.status() + " introduced");
        showMail(REQUESTER, stage.nextMail(REQUESTER, requesterMails));
        showMail(expert, stage.nextMail(expert, expertMails));
        return introduced.text("introduction.id");
    }

    private Optional<Answer> introduced(String request) {
        return Optional.of(stage.as(REQUESTER).get("/v1/requests/" + request).expect(200))
                .filter(answer -> answer.text("state").equals("introduced"));
    }

    private void showMail(String who, ReceivedMail mail) {
        stage.narrator()
                .detail("   mail to %s (%s): %s".formatted(who, mail.header("Content-Language"), mail.subject()));
    }
}
