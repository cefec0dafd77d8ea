package org.alumnibridge.notification.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.notification.notice.Kind;

/**
 * What notices need of a request's published state.
 *
 * @param requester profile of the person who asks
 * @param broker profile of the contact person in charge; null on the direct route and where nobody is
 * @param introduction null until there is one
 */
public record RequestState(
        Kind kind,
        UUID requester,
        UUID broker,
        Target target,
        List<String> industries,
        List<Proposal> proposals,
        Introduction introduction,
        Instant dueAt) {

    public RequestState {
        industries = industries == null ? List.of() : List.copyOf(industries);
        proposals = proposals == null ? List.of() : List.copyOf(proposals);
    }

    /** The market asked about. */
    public record Target(String country, List<String> regions) {}

    /** @param state {@code open}, {@code accepted}, {@code released}, {@code refused} and others we do not use */
    public record Proposal(UUID id, UUID expert, String state, Instant dueAt) {

        boolean isIn(Set<String> wanted) {
            return state != null && wanted.contains(state);
        }
    }

    /** @param expert whose contact data are released */
    public record Introduction(UUID expert) {}

    List<Proposal> proposals(String... states) {
        Set<String> wanted = Set.of(states);
        return proposals.stream().filter(proposal -> proposal.isIn(wanted)).toList();
    }

    /** What the expert accepted. */
    Optional<Proposal> acceptedBy(UUID expert) {
        return proposals("accepted").stream()
                .filter(proposal -> proposal.expert().equals(expert))
                .findFirst();
    }
}
