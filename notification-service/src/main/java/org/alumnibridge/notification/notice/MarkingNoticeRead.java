package org.alumnibridge.notification.notice;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.Problems;

/** Marks one of the caller's own notices read; again has no further effect. */
@ApplicationScoped
public class MarkingNoticeRead {

    private final NoticeRepository notices;
    private final Idempotency idempotency;
    private final Clock clock;

    MarkingNoticeRead(NoticeRepository notices, Idempotency idempotency, Clock clock) {
        this.notices = notices;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none or it is somebody else's */
    @WithTransaction
    public Uni<Notice> mark(IdempotentCall call, UUID id) {
        return idempotency.once(call, () -> mark(call.subject(), id)).chain(notices::findById);
    }

    private Uni<UUID> mark(String subject, UUID id) {
        return notices.findOwnForUpdate(subject, id)
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .invoke(notice -> notice.read(clock.instant()))
                .map(Notice::id);
    }
}
