package org.alumnibridge.e2e;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.alumnibridge.e2e.door.UnexpectedAnswerException;
import org.alumnibridge.e2e.story.Epilogue;
import org.alumnibridge.e2e.story.FoundryStory;
import org.alumnibridge.e2e.story.Narrator;
import org.alumnibridge.e2e.story.Network;
import org.alumnibridge.e2e.story.QuestionStory;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.e2e.story.Timings;
import org.alumnibridge.localstack.LocalStack;

/** Plays the whole story on a running local stack and tells it on the terminal. */
public final class Demo {

    private Demo() {}

    /** @param args the stack's directory */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            play(new Stage(LocalStack.open(Path.of(args[0])), new Narrator(out)));
        } catch (UnexpectedAnswerException unexpected) {
            out.println();
            out.println("The story stopped: " + unexpected.getMessage());
            out.println("The services' logs: deploy/local logs COMPONENT");
            System.exit(1);
        }
    }

    private static void play(Stage stage) {
        Timings timings = new Timings();
        new Network(stage).build();
        FoundryStory.Outcome foundry = new FoundryStory(stage, timings).play();
        QuestionStory.Outcome question = new QuestionStory(stage, timings).play();
        new Epilogue(stage, timings).tell(foundry, question);
    }
}
