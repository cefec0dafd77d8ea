package org.alumnibridge.e2e.consuming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.ledger.Settling;
import org.alumnibridge.localstack.LocalStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * After the story every service reads every topic again from offset 0: nothing is otherwise, and nobody is told twice. Like
 * the story, before others kill the mail server.
 */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    private Everything before;
    private Everything after;

    @BeforeAll
    void readAllAgain() {
        LocalStack stack = RunningSystem.stage().stack();
        RunningSystem.story();
        assertEquals(List.of(), new Settling(stack).settle());
        before = Everything.of(stack);

        new Replay(stack).play(List.of());

        after = Everything.of(stack);
    }

    @Test
    void thereIsSomethingToRead() {
        for (String place : List.of(
                "request.known_profile",
                "request.history_entry",
                "notification.recipient",
                "notification.notice",
                "notification.mail_delivery",
                "alumni.contact_grant",
                "matching.outbox",
                "mails to contact-sve@example.org")) {
            assertTrue(before.count(place) > 0, place);
        }
    }

    @Test
    void nothingIsAddedOrChanged() {
        assertEquals(Map.of(), after.without(before));
    }

    @Test
    void nothingIsGone() {
        assertEquals(Map.of(), before.without(after));
    }

    @Test
    void nothingIsThereOnceMore() {
        before.parts().forEach((place, rows) -> assertEquals(rows.size(), after.count(place), place));
    }
}
