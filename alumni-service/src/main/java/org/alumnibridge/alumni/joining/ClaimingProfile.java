package org.alumnibridge.alumni.joining;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alumnibridge.alumni.erasing.Graves;
import org.alumnibridge.alumni.profile.Consent;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.alumni.support.AlumniProblem;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.Problems;

/** A person takes over the profile that an organisation imported; the verified address is the proof. */
@ApplicationScoped
class ClaimingProfile {

    private final ProfileRepository profiles;
    private final Graves graves;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    ClaimingProfile(ProfileRepository profiles, Graves graves, Idempotency idempotency, Outbox outbox, Clock clock) {
        this.profiles = profiles;
        this.graves = graves;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @return id of the profile, the caller's from now on
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the caller has a profile already, 404 when the
     *     profile is absent, claimed, or of another address
     */
    @WithTransaction
    Uni<UUID> claim(Caller caller, UUID id, List<Consent> consents, IdempotentCall call) {
        return idempotency.once(call, () -> claimNow(caller, id, consents));
    }

    private Uni<UUID> claimNow(Caller caller, UUID id, List<Consent> consents) {
        return profiles.findBySubjectForChange(caller.subject())
                .invoke(ClaimingProfile::requireNone)
                .chain(() -> graves.requireNotErased(caller.subject()))
                .chain(() -> profiles.findForChange(id))
                .invoke(profile -> requireClaimable(profile, caller))
                .chain(profile -> outbox.append(profile.claim(caller.subject(), consents, clock.instant())))
                .replaceWith(id);
    }

    private static void requireNone(Profile own) {
        if (own != null) {
            throw Problems.of(AlumniProblem.PROFILE_EXISTS, "You have a profile already, so you cannot claim another.");
        }
    }

    private static void requireClaimable(Profile profile, Caller caller) {
        boolean claimable = profile != null
                && !profile.isClaimed()
                && !profile.isRestricted()
                && caller.email()
                        .map(email -> email.toLowerCase(Locale.ROOT))
                        .filter(email -> email.equals(profile.email()))
                        .isPresent();
        if (!claimable) {
            throw Problems.notFound();
        }
    }
}
