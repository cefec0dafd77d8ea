package org.alumnibridge.notification.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The two forms of a mail: {@code templates/mail}. */
@CheckedTemplate(basePath = "mail")
final class MailTemplates {

    private MailTemplates() {}

    /** Escapes what it shows. */
    static native TemplateInstance html(MailContent content);

    static native TemplateInstance text(MailContent content);
}
