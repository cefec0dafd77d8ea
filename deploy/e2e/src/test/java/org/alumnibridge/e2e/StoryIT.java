package org.alumnibridge.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.alumnibridge.e2e.story.Epilogue;
import org.alumnibridge.e2e.story.FoundryStory;
import org.alumnibridge.e2e.story.QuestionStory;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.e2e.story.Timings;
import org.alumnibridge.localstack.mail.ReceivedMail;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Plays the founding story in both directions and looks at what it left behind: before others kill the mail server, which
 * keeps its mails in memory.
 */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryIT {

    private Stage stage;
    private Epilogue epilogue;
    private FoundryStory.Outcome foundry;
    private QuestionStory.Outcome question;

    @BeforeAll
    void play() {
        stage = RunningSystem.stage();
        epilogue = new Epilogue(stage, new Timings());
        foundry = RunningSystem.story().foundry();
        question = RunningSystem.story().question();
    }

    @Test
    void contactDataFlowBetweenTheTwoOfTheIntroductionAlone() {
        String requester = stage.profileOf("entrepreneur-de");
        String expert = stage.profileOf(foundry.accepted());

        assertTrue(epilogue.seesContact("entrepreneur-de", expert));
        assertTrue(epilogue.seesContact(foundry.accepted(), requester));
        for (String other : List.of("contact-sve", "deputy-sve", foundry.declined(), foundry.released(), "expert-de")) {
            assertFalse(epilogue.seesContact(other, requester), other);
            assertFalse(epilogue.seesContact(other, expert), other);
        }
    }

    @Test
    void aQuestionReleasesNoContactData() {
        String requester = stage.profileOf("entrepreneur-ru");
        String expert = stage.profileOf(question.answeredBy());

        assertFalse(epilogue.seesContact("entrepreneur-ru", expert));
        assertFalse(epilogue.seesContact(question.answeredBy(), requester));
    }

    @Test
    void everyoneGotTheirMailInTheirLanguage() {
        assertLanguage("contact-sve", "de");
        assertLanguage("entrepreneur-de", "de");
        assertLanguage("expert-sve-2", "ru");
        assertLanguage("entrepreneur-ru", "ru");
    }

    @Test
    void noMailHoldsContactDataOfAnother() {
        List<ReceivedMail> mails = Stream.of(
                        "contact-sve", "entrepreneur-de", "expert-sve", "expert-sve-2", "expert-sve-3")
                .flatMap(who -> stage.mailsOf(who).stream())
                .toList();

        assertFalse(mails.isEmpty());
        for (ReceivedMail mail : mails) {
            String content = mail.text() + mail.html();
            assertFalse(content.contains("@example.org"), mail.subject());
            assertFalse(content.contains("Pumpengehäuse"), mail.subject());
            assertTrue(content.contains("/v1/"), "a link in: " + mail.subject());
        }
    }

    @Test
    void theReleasedRivalHasNothingLeftToDo() {
        long tasks = stage.as(foundry.released())
                .get("/v1/tasks")
                .expect(200)
                .items()
                .filter(task -> task.path("request").asText().equals(foundry.request()))
                .count();

        assertEquals(0, tasks);
    }

    @Test
    void theHistoryTellsEveryStep() {
        List<String> steps = stage.as("entrepreneur-de")
                .get("/v1/requests/" + foundry.request() + "/history")
                .expect(200)
                .items()
                .map(step -> step.path("step").asText())
                .toList();

        assertEquals("filed", steps.get(0), steps.toString());
        assertEquals("introduced", steps.get(steps.size() - 1), steps.toString());
        assertTrue(
                steps.containsAll(List.of("assigned", "proposed", "proposal_declined", "accepted", "confirmed")),
                steps.toString());
    }

    private void assertLanguage(String who, String language) {
        List<ReceivedMail> mails = stage.mailsOf(who);
        assertFalse(mails.isEmpty(), who);
        mails.forEach(mail -> assertEquals(language, mail.header("Content-Language"), who + ": " + mail.subject()));
    }
}
