package org.alumnibridge.notification.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumnibridge.notification.notice.Notice;
import org.alumnibridge.notification.recipient.Recipient;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands one mail to the mail server. The Message-ID is the same at every attempt, so that a repeat is recognised. */
@ApplicationScoped
class MailSender {

    private final SmtpClient smtp;
    private final MailWriter writer;
    private final String from;
    private final String domain;

    MailSender(SmtpClient smtp, MailWriter writer, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.smtp = smtp;
        this.writer = writer;
        this.from = from;
        this.domain = from.replaceAll("^.*@|[>\\s]+$", "");
    }

    /**
     * Ends when the server has taken the mail.
     *
     * @throws UnusableAddressException when the recipient's address is none
     */
    Uni<Void> send(UUID deliveryId, Notice notice, Recipient recipient) {
        return smtp.send(mail(deliveryId, writer.write(notice, recipient), recipient));
    }

    static String address(String email) {
        try {
            return new EmailAddress(email).getEmail();
        } catch (IllegalArgumentException none) {
            throw new UnusableAddressException();
        }
    }

    private MailMessage mail(UUID deliveryId, MailContent content, Recipient recipient) {
        return new MailMessage()
                .setFrom(from)
                .setTo(address(recipient.email()))
                .setSubject(content.subject())
                .setText(MailTemplates.text(content).render())
                .setHtml(MailTemplates.html(content).render())
                .setHeaders(headers(deliveryId, content));
    }

    private MultiMap headers(UUID deliveryId, MailContent content) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", "<" + deliveryId + "@" + domain + ">")
                .add("Auto-Submitted", "auto-generated")
                .add("Content-Language", content.language());
    }
}
