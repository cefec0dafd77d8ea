package org.alumnibridge.alumni.privacy;

import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.problem.Problems;

/**
 * In which part somebody asks for an erasure.
 *
 * @param organisation code of the association whose office asks, else null
 */
record Asker(Origin origin, String organisation) {

    static final Asker PERSON = new Asker(Origin.PERSON, null);

    /**
     * The part of an office or an administrator towards this person.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an office when the person is none of its members
     */
    static Asker onBehalf(Caller caller, Profile person) {
        if (caller.has(Roles.NETWORK_ADMIN)) {
            return new Asker(Origin.NETWORK, null);
        }
        return person.organisations().stream()
                .filter(caller::administers)
                .findFirst()
                .map(organisation -> new Asker(Origin.ASSOCIATION, organisation))
                .orElseThrow(Problems::notFound);
    }

    /** Whether the caller may read this erasure, and, unless the person asked for it, take it back. */
    static boolean answersFor(Caller caller, Erasure erasure) {
        return caller.has(Roles.NETWORK_ADMIN)
                || erasure.origin() == Origin.ASSOCIATION && caller.administers(erasure.organisation());
    }
}
