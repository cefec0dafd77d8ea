package org.alumnibridge.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import org.alumnibridge.notification.mail.MailFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes; what each reply of a real conversation means stands in {@link SmtpClientTest}. */
class MailFailureTest {

    @Test
    void keepsTheServersCodeButNotItsWords() {
        SMTPException refused = new SMTPException(
                "recipient address not accepted", 550, List.of("550 no such user elena@example.org"), true);

        assertEquals(new MailFailure("smtp_550", Kind.RECIPIENT_REFUSED), MailFailure.of(refused));
    }

    @Test
    void triesAgainSoonWhenTheServerIsAway() {
        assertEquals(
                new MailFailure("ConnectException", Kind.PASSING), MailFailure.of(new ConnectException("refused")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elena", "elena@example.org\r\nBcc: all@example.org"})
    void givesUpAnAddressThatIsNone(String address) {
        UnusableAddressException none = assertThrows(UnusableAddressException.class, () -> MailSender.address(address));

        assertEquals(new MailFailure("unusable_address", Kind.RECIPIENT_REFUSED), MailFailure.of(none));
    }

    @Test
    void doesNotBlameTheAddressForFaultsOfOurs() {
        assertEquals(
                new MailFailure("IllegalArgumentException", Kind.UNCERTAIN),
                MailFailure.of(new IllegalArgumentException("no such template")));
    }
}
