package org.alumnibridge.notification.notice;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.web.list.Cursor;
import org.alumnibridge.kit.web.list.Page;

/** What a person was told, newest first. A caller whom we do not know yet has been told nothing. */
@ApplicationScoped
public class ReadingNotices {

    private final NoticeRepository notices;

    ReadingNotices(NoticeRepository notices) {
        this.notices = notices;
    }

    @WithSession
    public Uni<Page<Notice>> page(String subject, boolean unreadOnly, String cursor, int limit) {
        Cursor.Binding binding = Cursor.Binding.of("notifications", subject, unreadOnly);
        Optional<UUID> before = Cursor.decode(cursor, binding, 1).map(key -> UUID.fromString(key.get(0)));
        return notices.newestFirst(subject, unreadOnly, before, limit + 1)
                .map(rows -> Page.cut(rows, limit, binding, ReadingNotices::position));
    }

    @WithSession
    public Uni<Long> countUnread(String subject) {
        return notices.countUnread(subject);
    }

    private static List<String> position(Notice notice) {
        return List.of(notice.id().toString());
    }
}
