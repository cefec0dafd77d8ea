package org.alumnibridge.request.network;

import java.time.LocalDate;
import java.util.List;

/** A corridor as {@code alumni.corridors} tells it. */
public record CorridorState(String code, String home, String target, String defaultRoute, List<Policy> policies) {

    /** What was decided for one kind of request. Days are inclusive; {@code to} may be open. */
    public record Policy(String kind, String status, LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    public CorridorState {
        policies = policies == null ? List.of() : List.copyOf(policies);
    }

    /** No decided policy means closed, and a suspension outweighs an opening. */
    public boolean isOpen(String kind, LocalDate day) {
        List<String> decided = policies.stream()
                .filter(policy -> policy.kind().equals(kind) && policy.holdsOn(day))
                .map(Policy::status)
                .toList();
        return !decided.isEmpty() && decided.stream().allMatch("open"::equals);
    }
}
