package org.alumnibridge.notification.mail;

import java.util.List;

/**
 * Everything a mail says, in the recipient's language. The only person it names is the recipient.
 *
 * @param language IETF tag
 * @param lines facts of the request, label by value
 */
public record MailContent(
        String language,
        String subject,
        String salutation,
        String text,
        List<Line> lines,
        String link,
        String linkLabel,
        String footer) {

    /** One fact. */
    public record Line(String label, String value) {}
}
