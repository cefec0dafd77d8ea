package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.alumni.erasing.ErasureConfig;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.alumni.support.Actors;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.Problems;

/**
 * Somebody asks that a person be erased: the person, the office of an association for its members, or an administrator
 * of the network. From then on the person is restricted, until the undo window is over and the data go.
 */
@ApplicationScoped
class RequestingErasures {

    private final ProfileRepository profiles;
    private final ErasureRepository erasures;
    private final ErasureConfig config;
    private final Actors actors;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    RequestingErasures(
            ProfileRepository profiles,
            ErasureRepository erasures,
            ErasureConfig config,
            Actors actors,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.profiles = profiles;
        this.erasures = erasures;
        this.config = config;
        this.actors = actors;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @return id of the erasure
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the caller has no profile, 409 when it is asked for
     *     already
     */
    @WithTransaction
    Uni<UUID> own(Caller caller, IdempotentCall call) {
        return idempotency.once(call, () -> profiles.findBySubjectForChange(caller.subject())
                .chain(profile -> ofPerson(caller, profile)));
    }

    /**
     * @return id of the erasure
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such person, or none of the caller's
     *     association; 409 when it is asked for already
     */
    @WithTransaction
    Uni<UUID> onBehalf(Caller caller, UUID person, ErasureReason reason, IdempotentCall call) {
        return idempotency.once(
                call, () -> profiles.findForChange(person).chain(profile -> ofOther(caller, profile, reason)));
    }

    private Uni<UUID> ofPerson(Caller caller, Profile profile) {
        return request(caller, requireThere(profile), Asker.PERSON, ErasureReason.OWN_WISH);
    }

    private Uni<UUID> ofOther(Caller caller, Profile profile, ErasureReason reason) {
        return request(caller, requireThere(profile), Asker.onBehalf(caller, profile), reason);
    }

    private Uni<UUID> request(Caller caller, Profile profile, Asker asker, ErasureReason reason) {
        profile.requireUnrestricted();
        Instant now = clock.instant();
        Erasure erasure = Erasure.request(profile.id(), asker, reason, config.undoWindow(), now);
        return erasures.add(erasure)
                .chain(() -> actors.of(caller))
                .chain(actor -> outbox.append(profile.restrict(actor, now)))
                .replaceWith(erasure::id);
    }

    private static Profile requireThere(Profile profile) {
        if (profile == null) {
            throw Problems.notFound();
        }
        return profile;
    }
}
