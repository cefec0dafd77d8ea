package org.alumnibridge.alumni.corridor;

import java.util.List;
import java.util.UUID;

/** A corridor as the API shows it. */
public record CorridorView(
        UUID id,
        long version,
        String code,
        String home,
        String target,
        Route defaultRoute,
        List<CorridorPolicy> policies) {

    CorridorView withoutDeciders() {
        List<CorridorPolicy> anonymous =
                policies.stream().map(policy -> policy.decidedBy(null)).toList();
        return new CorridorView(id, version, code, home, target, defaultRoute, anonymous);
    }
}
