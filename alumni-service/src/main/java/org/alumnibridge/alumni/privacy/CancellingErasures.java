package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.alumni.support.Actors;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;

/** Somebody takes an erasure back within the undo window: the person any, others those that the person did not ask for. */
@ApplicationScoped
class CancellingErasures {

    private final ProfileRepository profiles;
    private final ErasureRepository erasures;
    private final Actors actors;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    CancellingErasures(
            ProfileRepository profiles,
            ErasureRepository erasures,
            Actors actors,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.profiles = profiles;
        this.erasures = erasures;
        this.actors = actors;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @return id of the erasure
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when nobody has asked to erase the caller, 409 when the
     *     undo window is over
     */
    @WithTransaction
    Uni<UUID> own(Caller caller, IdempotentCall call) {
        return idempotency.once(call, () -> profiles.idOf(caller.subject())
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .chain(erasures::ofProfileForChange)
                .chain(erasure -> cancel(caller, erasure)));
    }

    /**
     * @return id of the erasure
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, or none of the caller's association;
     *     409 when the person asked for it, or the undo window is over
     */
    @WithTransaction
    Uni<UUID> onBehalf(Caller caller, UUID id, IdempotentCall call) {
        return idempotency.once(
                call, () -> erasures.findForChange(id).chain(erasure -> cancelOfOther(caller, erasure)));
    }

    private Uni<UUID> cancelOfOther(Caller caller, Erasure erasure) {
        if (erasure == null || !Asker.answersFor(caller, erasure)) {
            throw Problems.notFound();
        }
        if (erasure.origin() == Origin.PERSON) {
            throw Problems.of(CommonProblem.CONFLICT, "The person asked for it, and alone may take it back.");
        }
        return cancel(caller, erasure);
    }

    private Uni<UUID> cancel(Caller caller, Erasure erasure) {
        if (erasure == null) {
            throw Problems.notFound();
        }
        erasure.cancel(clock.instant());
        return profiles.findForChange(erasure.profile())
                .call(profile -> restore(caller, profile))
                .replaceWith(erasure::id);
    }

    private Uni<Void> restore(Caller caller, Profile profile) {
        return actors.of(caller).chain(actor -> outbox.append(profile.restore(actor, clock.instant())));
    }
}
