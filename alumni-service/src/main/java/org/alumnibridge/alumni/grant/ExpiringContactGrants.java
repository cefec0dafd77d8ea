package org.alumnibridge.alumni.grant;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.Outbox;

/** Tells the others that contact grants have expired: each once, whichever replica finds it. */
@ApplicationScoped
class ExpiringContactGrants {

    private static final Actor SELF = Actor.system("alumni-service");
    private static final int MOST = 100;

    private final ContactGrantRepository grants;
    private final Outbox outbox;
    private final Clock clock;

    ExpiringContactGrants(ContactGrantRepository grants, Outbox outbox, Clock clock) {
        this.grants = grants;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return whether there were any */
    @WithTransaction
    Uni<Boolean> next() {
        return grants.claimExpired(clock.instant(), MOST).call(this::expire).map(found -> !found.isEmpty());
    }

    private Uni<Void> expire(List<ContactGrant> found) {
        return outbox.append(
                found.stream().map(grant -> grant.expire(SELF, clock.instant())).toList());
    }
}
