package org.alumnibridge.matching.corridor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What this service uses of {@code org.alumnibridge.corridor.changed}. Immutable. */
public record Corridor(String code, List<Policy> policies) {

    public Corridor {
        Objects.requireNonNull(code, "code");
        policies = policies == null ? List.of() : List.copyOf(policies);
    }

    /**
     * @param status {@code open} or {@code suspended}
     * @param to last day, or null for without end
     */
    public record Policy(String kind, String status, LocalDate from, LocalDate to) {

        public Policy {
            Objects.requireNonNull(kind, "kind");
        }

        boolean governs(String asked, LocalDate day) {
            return kind.equals(asked) && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        boolean opens() {
            return "open".equals(status);
        }
    }

    /** No decided policy means closed, and of two that govern the same day the closing one wins. */
    public boolean isOpen(String kind, LocalDate day) {
        List<Policy> governing =
                policies.stream().filter(policy -> policy.governs(kind, day)).toList();
        return !governing.isEmpty() && governing.stream().allMatch(Policy::opens);
    }
}
