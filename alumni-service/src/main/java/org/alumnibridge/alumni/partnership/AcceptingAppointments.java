package org.alumnibridge.alumni.partnership;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumnibridge.alumni.support.Actors;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.problem.Problems;

/** A person who was named accepts to be a contact person. Accepting again changes nothing. */
@ApplicationScoped
class AcceptingAppointments {

    private final PartnershipRepository partnerships;
    private final Outbox outbox;
    private final Clock clock;

    AcceptingAppointments(PartnershipRepository partnerships, Outbox outbox, Clock clock) {
        this.partnerships = partnerships;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the caller is not named in it */
    @WithTransaction
    Uni<PartnershipView> accept(Caller caller, UUID id) {
        return partnerships.profileOf(caller.subject()).chain(profile -> accept(caller, id, profile));
    }

    private Uni<PartnershipView> accept(Caller caller, UUID id, UUID profile) {
        return partnerships
                .findForChange(id)
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .call(partnership -> accept(caller, partnership, profile))
                .map(Partnership::view);
    }

    private Uni<Void> accept(Caller caller, Partnership partnership, UUID profile) {
        if (profile == null || !partnership.names(profile)) {
            throw Problems.notFound();
        }
        return partnership.hasAccepted(profile)
                ? Uni.createFrom().voidItem()
                : outbox.append(partnership.accept(profile, Actors.of(caller), clock.instant()));
    }
}
