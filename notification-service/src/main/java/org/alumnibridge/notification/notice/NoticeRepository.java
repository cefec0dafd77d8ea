package org.alumnibridge.notification.notice;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notices of the person with a token subject. Ids are ordered by time: newest first is highest id first. */
@ApplicationScoped
public class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    private static final String OWN = "profile in (select r.profile from Recipient r where r.subject = :subject)";
    private static final String UNREAD = " and readAt is null";
    private static final String BEFORE = " and id < :before";
    private static final String NEWEST_FIRST = " order by id desc";

    Uni<List<Notice>> newestFirst(String subject, boolean unreadOnly, Optional<UUID> before, int limit) {
        Parameters parameters = Parameters.with("subject", subject);
        before.ifPresent(id -> parameters.and("before", id));
        String query = OWN + (unreadOnly ? UNREAD : "") + (before.isPresent() ? BEFORE : "") + NEWEST_FIRST;
        PanacheQuery<Notice> notices = find(query, parameters);
        return notices.range(0, limit - 1).list();
    }

    Uni<Long> countUnread(String subject) {
        return count(OWN + UNREAD, Parameters.with("subject", subject));
    }

    /** Null when there is none or it is somebody else's. */
    Uni<Notice> findOwnForUpdate(String subject, UUID id) {
        return find(OWN + " and id = :id", Parameters.with("subject", subject).and("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }
}
