package org.alumnibridge.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alumnibridge.kit.web.language.Language;
import org.alumnibridge.notification.mail.MailContent.Line;
import org.alumnibridge.notification.notice.CodeNames;
import org.alumnibridge.notification.notice.Facts;
import org.alumnibridge.notification.notice.Notice;
import org.alumnibridge.notification.notice.NoticeLinks;
import org.alumnibridge.notification.notice.NoticeMessages;
import org.alumnibridge.notification.notice.NoticeTexts;
import org.alumnibridge.notification.recipient.Recipient;

/** Words the mail about a notice: recipient's own name, coded facts in the recipient's language, a link. */
@ApplicationScoped
class MailWriter {

    private final NoticeTexts texts;
    private final NoticeLinks links;
    private final CodeNames names;

    MailWriter(NoticeTexts texts, NoticeLinks links, CodeNames names) {
        this.texts = texts;
        this.links = links;
        this.names = names;
    }

    MailContent write(Notice notice, Recipient recipient) {
        Language language = recipient.language();
        NoticeMessages words = texts.in(language);
        return new MailContent(
                language.tag(),
                texts.headline(notice, language),
                words.salutation(recipient.name()),
                texts.text(notice, language),
                lines(notice.facts(), recipient, words),
                links.page(notice),
                words.open_link(),
                words.footer());
    }

    private List<Line> lines(Facts facts, Recipient recipient, NoticeMessages words) {
        Language language = recipient.language();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.label_kind(), words.kind(facts.kind())));
        lines.add(new Line(words.label_place(), names.place(facts, language)));
        if (!facts.industries().isEmpty()) {
            lines.add(new Line(words.label_industry(), names.industries(facts, language)));
        }
        if (facts.dueAt() != null) {
            lines.add(new Line(words.label_due(), day(facts.dueAt(), recipient)));
        }
        return lines;
    }

    private static String day(Instant time, Recipient recipient) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(recipient.language().tag()))
                .format(time.atZone(recipient.timeZone()));
    }
}
