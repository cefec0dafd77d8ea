package org.alumnibridge.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.web.language.Language;

/** Makes the answers of the API from notices. */
@ApplicationScoped
class Notifications {

    private final NoticeTexts texts;
    private final NoticeLinks links;

    Notifications(NoticeTexts texts, NoticeLinks links) {
        this.texts = texts;
        this.links = links;
    }

    Notification of(Notice notice, Language language) {
        return new Notification(
                notice.id(),
                notice.category(),
                texts.headline(notice, language),
                texts.text(notice, language),
                notice.request(),
                notice.proposal(),
                notice.facts().dueAt(),
                notice.createdAt(),
                notice.readAt(),
                new Notification.Links(links.about(notice), links.read(notice)));
    }
}
