package org.alumnibridge.request.people;

import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.web.caller.Caller;

/**
 * The caller, with the profile that belongs to the account.
 *
 * @param profile empty for offices and partner systems, which need none
 */
public record Person(Caller caller, Optional<UUID> profile) {

    /**
     * By the profile where there is one: a pseudonym that outlives the person's erasure, which the account's own id must
     * not.
     */
    public Actor actor() {
        return caller.isPartner()
                ? Actor.partner(caller.subject())
                : Actor.person(profile.map(UUID::toString).orElseGet(caller::subject));
    }

    public boolean is(UUID other) {
        return profile.filter(id -> id.equals(other)).isPresent();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when the caller has none that is known */
    public UUID requireProfile() {
        return profile.orElseThrow(Callers::notYetKnown);
    }
}
