package org.alumnibridge.notification.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** All words of notices and mails, one file a language: {@code messages/notice_en.properties} and beside it. */
@MessageBundle(value = "notice", locale = "en")
public interface NoticeMessages {

    /** Headline, without region and kind. */
    @Message
    String title(Wording wording);

    /** What happened and what to do, in one or two sentences. */
    @Message
    String text(Wording wording);

    @Message
    String kind(Kind kind);

    @Message
    String headline(String title, String kind, String place);

    @Message
    String salutation(String name);

    @Message
    String label_kind();

    @Message
    String label_place();

    @Message
    String label_industry();

    @Message
    String label_due();

    @Message
    String open_link();

    @Message
    String footer();
}
