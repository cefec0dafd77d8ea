package org.alumnibridge.e2e.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.mail.Mailbox;

/**
 * Every mail that the mail server ever took for the people of the ledger. The server keeps mails in memory, so they are
 * written down before it is killed, while the one who sends is held up: none comes in between.
 */
final class MailRecord {

    private static final String SENDER = "notification-service";
    private static final Duration SETTLING = Duration.ofMillis(200);

    private final LocalStack stack;
    private final Collection<String> people;
    private final List<String> ofServersBefore = new ArrayList<>();

    MailRecord(LocalStack stack, Collection<String> people) {
        this.stack = stack;
        this.people = people;
    }

    void keepAndKill() {
        stack.pause(SENDER);
        try {
            ofServersBefore.addAll(settled());
            stack.kill(Components.MAIL);
        } finally {
            stack.resume(SENDER);
        }
    }

    /** How often each Message-ID was taken, by all the mail servers that there were. */
    Map<String, Integer> copies() {
        Map<String, Integer> copies = new TreeMap<>();
        ofServersBefore.forEach(id -> copies.merge(id, 1, Integer::sum));
        now().forEach(id -> copies.merge(id, 1, Integer::sum));
        return copies;
    }

    /** What was on its way when the sender was stopped has come in. */
    private List<String> settled() {
        List<String> before = now();
        Pause.of(SETTLING);
        List<String> after = now();
        return after.size() == before.size() ? after : settled();
    }

    private List<String> now() {
        Mailbox mailbox = stack.mailbox();
        List<String> recipients = mailbox.recipients();
        return people.stream()
                .map(Stage::address)
                .filter(recipients::contains)
                .flatMap(address -> mailbox.messagesFor(address).stream())
                .map(mail -> mail.header("Message-ID").replaceAll("^<|@.*$", ""))
                .toList();
    }
}
