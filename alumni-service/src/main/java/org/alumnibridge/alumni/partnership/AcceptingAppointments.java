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
    private final Actors actors;
    private final Outbox outbox;
    private final Clock clock;

    AcceptingAppointments(PartnershipRepository partnerships, Actors actors, Outbox outbox, Clock clock) {
        this.partnerships = partnerships;
        this.actors = actors;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the caller is not named in it */
    @WithTransaction
    Uni<PartnershipView> accept(Caller caller, UUID id) {
        return actors.profileOf(caller.subject()).chain(profile -> accept(id, profile));
    }

    private Uni<PartnershipView> accept(UUID id, UUID profile) {
        return partnerships
                .findForChange(id)
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .call(partnership -> accept(partnership, profile))
                .map(Partnership::view);
    }

    private Uni<Void> accept(Partnership partnership, UUID profile) {
        if (profile == null || !partnership.names(profile)) {
            throw Problems.notFound();
        }
        return partnership.hasAccepted(profile)
                ? Uni.createFrom().voidItem()
                : outbox.append(partnership.accept(profile, clock.instant()));
    }
}
