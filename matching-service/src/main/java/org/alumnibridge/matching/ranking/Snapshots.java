package org.alumnibridge.matching.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alumnibridge.matching.corridor.Corridors;
import org.alumnibridge.matching.engagement.Engagements;
import org.alumnibridge.matching.pool.ProfilePool;

/** Takes a snapshot of the present. */
@ApplicationScoped
public class Snapshots {

    private final ProfilePool pool;
    private final Engagements engagements;
    private final Corridors corridors;
    private final Clock clock;

    Snapshots(ProfilePool pool, Engagements engagements, Corridors corridors, Clock clock) {
        this.pool = pool;
        this.engagements = engagements;
        this.corridors = corridors;
        this.clock = clock;
    }

    public MatchingSnapshot present() {
        ProfilePool.Snapshot profiles = pool.snapshot();
        return new MatchingSnapshot(
                profiles.experts(),
                profiles.experts().size(),
                profiles.topicCounts(),
                engagements.snapshot(),
                corridors.snapshot(),
                today());
    }

    /** In UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
