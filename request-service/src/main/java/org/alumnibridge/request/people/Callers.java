package org.alumnibridge.request.people;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.problem.RequestProblem;

/**
 * Finds the caller's profile. A member whose profile was made a moment ago is waited for: the event that tells of it
 * may still be on its way.
 */
@ApplicationScoped
public class Callers {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 20;

    private final CallerIdentity identity;
    private final KnownProfiles profiles;

    Callers(CallerIdentity identity, KnownProfiles profiles) {
        this.identity = identity;
        this.profiles = profiles;
    }

    /** @return fails with 503 {@code profile-not-yet-known} for a member whose profile does not arrive within 2 s */
    public Uni<Person> current() {
        Caller caller = identity.current();
        if (caller.isPartner()) {
            return Uni.createFrom().item(new Person(caller, Optional.empty()));
        }
        int attempts = mayLackProfile(caller) ? 1 : ATTEMPTS;
        return find(caller.subject(), attempts).map(profile -> identify(caller, profile));
    }

    private static boolean mayLackProfile(Caller caller) {
        return caller.has(Roles.ASSOCIATION_ADMIN) || caller.has(Roles.NETWORK_ADMIN);
    }

    private Uni<Optional<UUID>> find(String subject, int attempts) {
        return profiles.idOf(subject)
                .chain(found -> found.isPresent() || attempts <= 1
                        ? Uni.createFrom().item(found)
                        : pause().chain(() -> find(subject, attempts - 1)));
    }

    /** By the event loop's timer, so that the call goes on in its own Vert.x context. */
    private static Uni<Void> pause() {
        Context context = Vertx.currentContext();
        return Uni.createFrom().emitter(resumed -> context.owner()
                .setTimer(PAUSE.toMillis(), fired -> context.runOnContext(ignored -> resumed.complete(null))));
    }

    private static Person identify(Caller caller, Optional<UUID> profile) {
        if (profile.isEmpty() && !mayLackProfile(caller)) {
            throw notYetKnown();
        }
        return new Person(caller, profile);
    }

    /** 503 with the time to wait. */
    public static HttpProblem notYetKnown() {
        return Problems.builder(RequestProblem.PROFILE_NOT_YET_KNOWN, "No profile of yours is known here yet.")
                .withHeader(HttpHeaders.RETRY_AFTER, 2)
                .build();
    }
}
