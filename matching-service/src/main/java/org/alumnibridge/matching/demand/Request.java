package org.alumnibridge.matching.demand;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumnibridge.matching.reference.Level;

/**
 * The coded criteria of a request, and who may see its shortlist. Immutable.
 *
 * @param regions asked regions or districts of the target country; empty when any will do
 * @param languages asked languages with the least level each; empty when open
 * @param asked experts who were proposed before, whatever came of it
 */
public record Request(
        UUID id,
        long version,
        String state,
        String kind,
        String corridor,
        UUID requester,
        List<String> organisations,
        String country,
        List<String> regions,
        List<String> industries,
        List<String> topics,
        Map<String, Level> languages,
        List<UUID> brokers,
        Set<UUID> asked) {

    private static final Set<String> LOOKING =
            Set.of("submitted", "in_brokerage", "proposed", "needs_information", "unmatched");
    private static final Set<String> ENDED = Set.of("completed", "declined", "withdrawn", "expired");

    /** @throws NullPointerException when it lacks what every request has */
    static Request of(UUID id, long version, RequestState state) {
        return new Request(
                id,
                version,
                requireNonNull(state.state(), "state"),
                requireNonNull(state.kind(), "kind"),
                requireNonNull(state.corridor(), "corridor"),
                state.requester(),
                List.copyOf(state.organisations()),
                state.target().country(),
                List.copyOf(state.target().regions()),
                List.copyOf(state.industries()),
                List.copyOf(state.topics()),
                state.languages().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                RequestState.Language::code,
                                language -> Level.of(language.level()),
                                (one, other) -> one.compareTo(other) > 0 ? one : other)),
                List.copyOf(state.brokers()),
                state.proposals().stream().map(RequestState.Proposal::expert).collect(Collectors.toUnmodifiableSet()));
    }

    /** No more than what experts are graded by: nobody who is named in it. */
    public Request criteria() {
        return new Request(
                id,
                version,
                state,
                kind,
                corridor,
                null,
                List.of(),
                country,
                regions,
                industries,
                topics,
                languages,
                List.of(),
                Set.of());
    }

    /** Whether experts are still to be found: its shortlist is kept up to date and published. */
    public boolean looksForExperts() {
        return LOOKING.contains(state);
    }

    /** Whether nothing will come any more: its shortlist goes. */
    public boolean hasEnded() {
        return ENDED.contains(state);
    }

    /** The kind of capacity that it takes: business contacts and advice share one. */
    public String capacity() {
        return kind.equals("business_contact") ? "advice" : kind;
    }
}
