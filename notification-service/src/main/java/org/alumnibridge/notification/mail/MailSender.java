package org.alumnibridge.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumnibridge.notification.notice.Notice;
import org.alumnibridge.notification.recipient.Recipient;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands one mail to the mail server. The Message-ID is the same at every attempt, so that a repeat is recognised. */
@ApplicationScoped
class MailSender {

    private final ReactiveMailer mailer;
    private final MailWriter writer;
    private final String domain;

    MailSender(ReactiveMailer mailer, MailWriter writer, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.mailer = mailer;
        this.writer = writer;
        this.domain = from.replaceAll("^.*@|[>\\s]+$", "");
    }

    /** Ends when the server has taken the mail. */
    Uni<Void> send(UUID deliveryId, Notice notice, Recipient recipient) {
        return mailer.send(mail(deliveryId, writer.write(notice, recipient), recipient));
    }

    private Mail mail(UUID deliveryId, MailContent content, Recipient recipient) {
        return new Mail()
                .addTo(recipient.email())
                .setSubject(content.subject())
                .setText(MailTemplates.text(content).render())
                .setHtml(MailTemplates.html(content).render())
                .addHeader("Message-ID", "<" + deliveryId + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", content.language());
    }
}
