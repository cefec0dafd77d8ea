package org.alumnibridge.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.alumnibridge.e2e.door.Answer;

/** What stands at the end: the mails, who may see whose contact data, how long it took. */
public final class Epilogue {

    private static final List<String> PEOPLE = List.of(
            "contact-sve",
            "deputy-sve",
            "entrepreneur-de",
            "expert-sve",
            "expert-sve-2",
            "expert-sve-3",
            "entrepreneur-ru",
            "expert-de",
            "expert-de-2");

    private final Stage stage;
    private final Timings timings;

    public Epilogue(Stage stage, Timings timings) {
        this.stage = stage;
        this.timings = timings;
    }

    public void tell(FoundryStory.Outcome foundry, QuestionStory.Outcome question) {
        showMails();
        showWhoSeesWhom();
        close(foundry, question);
        showTimings();
    }

    private void showMails() {
        stage.narrator().chapter("The mails as the mail server has them");
        for (String who : PEOPLE) {
            stage.mailsOf(who).forEach(mail -> stage.narrator()
                    .detail("%-16s [%s] %s".formatted(who, mail.header("Content-Language"), mail.subject())));
        }
    }

    private void showWhoSeesWhom() {
        stage.narrator().chapter("Who may see whose contact data");
        for (String whose : List.of("entrepreneur-de", "expert-sve-2", "entrepreneur-ru", "expert-de")) {
            String profile = stage.profileOf(whose);
            List<String> seers = PEOPLE.stream()
                    .filter(who -> !who.equals(whose) && seesContact(who, profile))
                    .toList();
            stage.narrator()
                    .detail("%-16s %s".formatted(whose, seers.isEmpty() ? "nobody else" : String.join(", ", seers)));
        }
    }

    /** Whether a caller's answer about a person holds the contact group. */
    public boolean seesContact(String who, String profile) {
        Answer answer = stage.as(who).get("/v1/alumni?id=" + profile).expect(200);
        return answer.items().anyMatch(person -> !person.path("contact").isMissingNode());
    }

    private void close(FoundryStory.Outcome foundry, QuestionStory.Outcome question) {
        stage.narrator().chapter("The ends");
        close("entrepreneur-de", foundry.request(), "contact_made");
        close("entrepreneur-ru", question.request(), "answered");
    }

    private void close(String who, String request, String outcome) {
        Answer closed = stage.as(who)
                .post("/v1/requests/" + request + "/closure", Map.of("outcome", outcome))
                .expect(200);
        stage.narrator().step(who, "closes the request", "%d %s".formatted(closed.status(), closed.text("state")));
        Answer history =
                stage.as(who).get("/v1/requests/" + request + "/history").expect(200);
        history.items().forEach(this::showStep);
    }

    private void showStep(JsonNode step) {
        stage.narrator()
                .detail("   %s  %s"
                        .formatted(step.path("at").asText(), step.path("step").asText()));
    }

    private void showTimings() {
        stage.narrator().chapter("How long it took");
        timings.all().forEach(stage.narrator()::timing);
    }
}
