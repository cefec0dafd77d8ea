package org.alumnibridge.notification.notice;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.alumnibridge.kit.web.language.Language;

/** Words a notice in the reader's language. */
@ApplicationScoped
public class NoticeTexts {

    private final CodeNames names;
    private final Map<Language, NoticeMessages> messages = new EnumMap<>(Language.class);

    NoticeTexts(CodeNames names) {
        this.names = names;
        for (Language language : Language.values()) {
            messages.put(language, MessageBundles.get(NoticeMessages.class, Localized.Literal.of(language.tag())));
        }
    }

    public NoticeMessages in(Language language) {
        return messages.get(language);
    }

    /** Headline with kind and place: title of the notice, subject of the mail. */
    public String headline(Notice notice, Language language) {
        NoticeMessages words = in(language);
        return words.headline(
                words.title(wording(notice)), words.kind(notice.facts().kind()), names.place(notice.facts(), language));
    }

    public String text(Notice notice, Language language) {
        return in(language).text(wording(notice));
    }

    private static Wording wording(Notice notice) {
        return Wording.of(notice.category(), notice.audience(), notice.facts().kind());
    }
}
