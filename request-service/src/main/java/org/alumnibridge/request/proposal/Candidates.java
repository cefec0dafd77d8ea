package org.alumnibridge.request.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumnibridge.request.capacity.Engagement;
import org.alumnibridge.request.capacity.Engagements;
import org.alumnibridge.request.people.KnownProfile;
import org.alumnibridge.request.people.KnownProfiles;

/** Collects what the rules look at. The experts' engagements are locked from here on. */
@ApplicationScoped
class Candidates {

    private final KnownProfiles profiles;
    private final Engagements engagements;

    Candidates(KnownProfiles profiles, Engagements engagements) {
        this.profiles = profiles;
        this.engagements = engagements;
    }

    /** One after the other: a session takes one question at a time. */
    Uni<List<Candidate>> locked(Collection<UUID> experts) {
        return Uni.combine()
                .all()
                .unis(engagements.locked(experts), profiles.all(experts), engagements.unansweredAsks(experts))
                .usingConcurrencyOf(1)
                .with((locked, known, asks) -> join(experts, locked, known, asks));
    }

    private static List<Candidate> join(
            Collection<UUID> experts,
            Map<UUID, Engagement> locked,
            List<KnownProfile> known,
            Map<UUID, Long> unanswered) {
        Map<UUID, KnownProfile> people =
                known.stream().collect(Collectors.toMap(KnownProfile::id, Function.identity()));
        return experts.stream()
                .map(id -> new Candidate(
                        id, Optional.ofNullable(people.get(id)), locked.get(id), unanswered.getOrDefault(id, 0L)))
                .toList();
    }
}
