package org.alumnibridge.matching.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The matching policies by name. */
@ApplicationScoped
public class Policies {

    private final MatchingPolicy current = MatchingPolicy.standard();

    /** The policy by which shortlists are made now. */
    public MatchingPolicy current() {
        return current;
    }

    Optional<MatchingPolicy> find(String name) {
        return Optional.of(current).filter(policy -> policy.name().equals(name));
    }
}
