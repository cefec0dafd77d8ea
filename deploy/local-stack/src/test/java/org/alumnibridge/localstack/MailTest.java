package org.alumnibridge.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailTest {

    private final LocalStack stack = LocalStack.forTests();

    @Test
    void handsBackWhatWasSentInAnyScript() throws MessagingException {
        var address = UUID.randomUUID() + "@example.org";
        var before = Instant.now().minusSeconds(1);

        send(address);

        var mail = stack.mailbox()
                .awaitMessagesFor(address, 1, Duration.ofSeconds(10))
                .get(0);
        assertEquals("Ein Gesuch für Sie / Запрос для вас", mail.subject());
        assertTrue(mail.from().contains("no-reply@example.org"));
        assertEquals("Grüße, Екатеринбург", mail.text().strip());
        assertEquals("<p>Grüße, Екатеринбург</p>", mail.html().strip());
        assertEquals("42", mail.header("X-Notice"));
        assertTrue(mail.receivedAt().isAfter(before));
    }

    @Test
    void hasNothingForAStranger() {
        assertTrue(stack.mailbox()
                .messagesFor("nobody-" + UUID.randomUUID() + "@example.org")
                .isEmpty());
    }

    private void send(String address) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", StackContext.HOST);
        settings.setProperty("mail.smtp.port", Integer.toString(stack.context().port(Components.MAIL)));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("no-reply@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject("Ein Gesuch für Sie / Запрос для вас", "UTF-8");
        message.setHeader("X-Notice", "42");
        message.setContent(bodies());
        Transport.send(message);
    }

    private static MimeMultipart bodies() throws MessagingException {
        var text = new MimeBodyPart();
        text.setText("Grüße, Екатеринбург", "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>Grüße, Екатеринбург</p>", "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }
}
