package org.alumnibridge.matching.pool;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.matching.problem.MatchingProblem;

/** Finds the profile of who calls. */
@ApplicationScoped
public class CallersProfile {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOOKS = 40;

    private final ProfilePool pool;

    CallersProfile(ProfilePool pool) {
        this.pool = pool;
    }

    /** Waits up to 2 s for a profile that is on its way, without holding a thread; then 503. */
    public Uni<UUID> of(Caller caller) {
        Optional<UUID> known = ifKnown(caller);
        return known.isPresent() ? Uni.createFrom().item(known.get()) : awaitProfile(caller.subject());
    }

    /** Without waiting. */
    public Optional<UUID> ifKnown(Caller caller) {
        return pool.profileOf(caller.subject());
    }

    private Uni<UUID> awaitProfile(String subject) {
        return Multi.createFrom()
                .ticks()
                .every(BETWEEN_LOOKS)
                .select()
                .first(LOOKS)
                .map(look -> pool.profileOf(subject))
                .select()
                .where(Optional::isPresent)
                .toUni()
                .onItem()
                .ifNull()
                .failWith(() -> MatchingProblem.PROFILE_NOT_YET_KNOWN.soon(
                        "There is no profile of your account here yet. If you have just claimed it, try again."))
                .map(Optional::get);
    }
}
