package org.alumnibridge.notification.notice;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Notices of the person with a token subject. Ids are ordered by time: newest first is highest id first. Those of a
 * category that a later version wrote, before it was taken back, have no words here and are passed over.
 */
@ApplicationScoped
public class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    private static final String OWN =
            "profile in (select r.profile from Recipient r where r.subject = :subject)" + " and category in (:known)";
    private static final Set<Category> KNOWN = EnumSet.allOf(Category.class);
    private static final String UNREAD = " and readAt is null";
    private static final String BEFORE = " and id < :before";
    private static final String NEWEST_FIRST = " order by id desc";

    Uni<List<Notice>> newestFirst(String subject, boolean unreadOnly, Optional<UUID> before, int limit) {
        Parameters parameters = own(subject);
        before.ifPresent(id -> parameters.and("before", id));
        String query = OWN + (unreadOnly ? UNREAD : "") + (before.isPresent() ? BEFORE : "") + NEWEST_FIRST;
        PanacheQuery<Notice> notices = find(query, parameters);
        return notices.range(0, limit - 1).list();
    }

    Uni<Long> countUnread(String subject) {
        return count(OWN + UNREAD, own(subject));
    }

    /** Null when there is none or it is somebody else's. */
    Uni<Notice> findOwnForUpdate(String subject, UUID id) {
        return find(OWN + " and id = :id", own(subject).and("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    private static Parameters own(String subject) {
        return Parameters.with("subject", subject).and("known", KNOWN);
    }
}
