package org.alumnibridge.e2e;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alumnibridge.e2e.caller.KeycloakConsole;
import org.alumnibridge.e2e.caller.SigningKey;
import org.alumnibridge.e2e.observability.OtlpReceiver;
import org.alumnibridge.e2e.story.FoundryStory;
import org.alumnibridge.e2e.story.Narrator;
import org.alumnibridge.e2e.story.Network;
import org.alumnibridge.e2e.story.QuestionStory;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.e2e.story.Timings;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Progress;

/** The five services as processes on the test run's stack, with the network of the story in them. Made once a JVM. */
public final class RunningSystem {

    /** What the story left behind, in both directions. */
    public record Story(FoundryStory.Outcome foundry, QuestionStory.Outcome question) {}

    private static Stage stage;
    private static Story story;
    private static SigningKey signingKey;
    private static final OtlpReceiver SPANS = OtlpReceiver.start();

    private RunningSystem() {}

    public static synchronized Stage stage() {
        if (stage == null) {
            LocalStack stack = LocalStack.forTests();
            // Before the services read the realm's keys.
            signingKey = SigningKey.published(new KeycloakConsole(stack));
            stack.sendTracesTo(SPANS.url());
            stack.up(Components.SERVICES, Progress.SILENT);
            Stage made = new Stage(stack, new Narrator(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
            new Network(made).build();
            stage = made;
        }
        return stage;
    }

    /** The story as it went, played by the first who asks. */
    public static synchronized Story story() {
        if (story == null) {
            Timings timings = new Timings();
            story = new Story(new FoundryStory(stage(), timings).play(), new QuestionStory(stage(), timings).play());
        }
        return story;
    }

    /** A key with which tests sign tokens that the realm never would, and that the services take for the realm's. */
    public static synchronized SigningKey signingKey() {
        stage();
        return signingKey;
    }

    /** What the services have told of their traces. */
    public static OtlpReceiver spans() {
        return SPANS;
    }

    /** A further person with the role of a member. */
    public static void ensureMember(String who) {
        stage().stack().keycloak().ensurePerson(who, List.of("member"));
    }
}
