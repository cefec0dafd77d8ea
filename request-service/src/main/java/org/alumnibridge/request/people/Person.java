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

    public Actor actor() {
        return Actor.of(caller, profile);
    }

    public boolean is(UUID other) {
        return profile.filter(id -> id.equals(other)).isPresent();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when the caller has none that is known */
    public UUID requireProfile() {
        return profile.orElseThrow(Callers::notYetKnown);
    }
}
