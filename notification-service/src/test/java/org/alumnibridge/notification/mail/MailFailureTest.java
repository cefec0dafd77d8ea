package org.alumnibridge.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailFailureTest {

    @Test
    void keepsTheServersCodeButNotItsWords() {
        SMTPException refused = refusal(550, "550 no such user elena@example.org");

        assertEquals(new MailFailure("smtp_550", true), MailFailure.of(refused));
    }

    @Test
    void triesAgainWhenTheServerIsBusy() {
        assertEquals(new MailFailure("smtp_451", false), MailFailure.of(refusal(451, "451 try later")));
    }

    @Test
    void triesAgainWhenTheServerIsAway() {
        assertEquals(new MailFailure("ConnectException", false), MailFailure.of(new ConnectException("refused")));
    }

    @Test
    void givesUpAnAddressThatIsNone() {
        assertEquals(
                new MailFailure("unusable_address", true),
                MailFailure.of(new IllegalArgumentException("invalid address elena@@example")));
    }

    private static SMTPException refusal(int code, String line) {
        return new SMTPException("recipient address not accepted", code, List.of(line), true);
    }
}
