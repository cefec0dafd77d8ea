package org.alumnibridge.alumni.brokerage;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What this service reads of a request's state. */
public record RequestState(
        String state,
        String kind,
        UUID requester,
        List<UUID> brokers,
        List<Proposal> proposals,
        Introduction introduction) {

    private static final Set<String> ENDED = Set.of("completed", "declined", "withdrawn", "expired");

    /** One expert who was asked. */
    public record Proposal(UUID expert, String state) {}

    /** What the requester confirmed. */
    public record Introduction(UUID id, UUID expert) {}

    public boolean isOpen() {
        return !ENDED.contains(state);
    }

    /** Whether contact data are to be released now. */
    public boolean isReleasing() {
        return "releasing".equals(state) && introduction != null;
    }

    /** Whether the requester has called it off, contact data released or not. */
    public boolean isWithdrawn() {
        return "withdrawn".equals(state);
    }

    List<UUID> expertsIn(String proposalState) {
        return proposals == null
                ? List.of()
                : proposals.stream()
                        .filter(proposal -> proposalState.equals(proposal.state()))
                        .map(Proposal::expert)
                        .toList();
    }
}
