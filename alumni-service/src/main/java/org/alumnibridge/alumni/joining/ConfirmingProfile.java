package org.alumnibridge.alumni.joining;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.profile.Consent;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.Problems;

/** A person says that all in their profile still holds, and what they agree to. */
@ApplicationScoped
class ConfirmingProfile {

    private final ProfileRepository profiles;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    ConfirmingProfile(ProfileRepository profiles, Idempotency idempotency, Outbox outbox, Clock clock) {
        this.profiles = profiles;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param consents null leaves them as they are
     * @return id of the profile
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the caller has no profile
     */
    @WithTransaction
    Uni<UUID> confirm(Caller caller, List<Consent> consents, IdempotentCall call) {
        return idempotency.once(call, () -> confirmNow(caller, consents));
    }

    private Uni<UUID> confirmNow(Caller caller, List<Consent> consents) {
        return profiles.findBySubjectForChange(caller.subject())
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .invoke(Profile::requireUnrestricted)
                .call(profile -> confirm(caller, profile, consents))
                .map(Profile::id);
    }

    private Uni<Void> confirm(Caller caller, Profile profile, List<Consent> consents) {
        List<Consent> given = consents == null ? profile.content().consents() : consents;
        return outbox.append(profile.confirm(given, caller.has(Roles.MEMBER), clock.instant()));
    }
}
