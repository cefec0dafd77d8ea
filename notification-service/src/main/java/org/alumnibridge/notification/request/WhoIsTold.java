package org.alumnibridge.notification.request;

import static org.alumnibridge.notification.notice.Audience.BROKER;
import static org.alumnibridge.notification.notice.Audience.EXPERT;
import static org.alumnibridge.notification.notice.Audience.REQUESTER;
import static org.alumnibridge.notification.notice.Category.INTRODUCED;
import static org.alumnibridge.notification.notice.Category.PROPOSAL_ACCEPTED;
import static org.alumnibridge.notification.notice.Category.PROPOSAL_DECLINED;
import static org.alumnibridge.notification.notice.Category.PROPOSAL_RECEIVED;
import static org.alumnibridge.notification.notice.Category.PROPOSAL_REFUSED;
import static org.alumnibridge.notification.notice.Category.PROPOSAL_RELEASED;
import static org.alumnibridge.notification.notice.Category.QUESTION_ANSWERED;
import static org.alumnibridge.notification.notice.Category.REQUEST_ASSIGNED;
import static org.alumnibridge.notification.notice.Category.REQUEST_DECLINED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.notification.notice.Audience;
import org.alumnibridge.notification.notice.Category;
import org.alumnibridge.notification.request.RequestState.Proposal;

/**
 * The policy: who is told what at which step of a request. Proposals are told of by their own id, once for good, since
 * every later step shows them again; all else by the event.
 */
final class WhoIsTold {

    private final EventRecord<RequestState> event;
    private final RequestState state;

    private WhoIsTold(EventRecord<RequestState> event, RequestState state) {
        this.event = event;
        this.state = state;
    }

    /** Nobody, when the record is the end of a request. */
    static List<Telling> at(EventRecord<RequestState> event) {
        return event.state()
                .map(state -> new WhoIsTold(event, state))
                .map(who -> who.all().toList())
                .orElse(List.of());
    }

    private Stream<Telling> all() {
        return Stream.of(atStep(), released(), refused()).flatMap(Function.identity());
    }

    private Stream<Telling> atStep() {
        return switch (event.step()) {
            case "assigned" -> one(state.broker(), REQUEST_ASSIGNED, BROKER, state.dueAt());
            case "proposed" -> asked();
            case "proposal-accepted" ->
                Stream.concat(
                        one(state.requester(), PROPOSAL_ACCEPTED, REQUESTER, null),
                        one(state.broker(), PROPOSAL_ACCEPTED, BROKER, null));
            // Nobody is told why an expert is lost.
            case "proposal-declined", "proposal-withdrawn" -> declined();
            case "introduced" -> introduced();
            case "answered" -> one(state.requester(), QUESTION_ANSWERED, REQUESTER, null);
            case "declined" -> one(state.requester(), REQUEST_DECLINED, REQUESTER, null);
            default -> Stream.empty();
        };
    }

    private Stream<Telling> asked() {
        return state.proposals("open").stream()
                .map(proposal -> toExpert(proposal, PROPOSAL_RECEIVED, proposal.dueAt()));
    }

    /** Whoever asked the expert sees who could be asked next. */
    private Stream<Telling> declined() {
        return state.broker() != null
                ? one(state.broker(), PROPOSAL_DECLINED, BROKER, null)
                : one(state.requester(), PROPOSAL_DECLINED, REQUESTER, null);
    }

    private Stream<Telling> introduced() {
        Stream<Telling> requester = one(state.requester(), INTRODUCED, REQUESTER, null);
        return state.introduction() == null
                ? requester
                : Stream.concat(requester, introduced(state.introduction().expert()));
    }

    private Stream<Telling> introduced(UUID expert) {
        UUID proposal = state.acceptedBy(expert).map(Proposal::id).orElse(null);
        return Stream.of(new Telling(expert, INTRODUCED, EXPERT, event.eventId(), proposal, null));
    }

    /** At whatever step: the one that released them may have been compacted away. */
    private Stream<Telling> released() {
        return state.proposals("released").stream().map(proposal -> toExpert(proposal, PROPOSAL_RELEASED, null));
    }

    /** Had accepted: these did answer, and are told that the requester decided otherwise. */
    private Stream<Telling> refused() {
        return state.proposals("refused").stream().map(proposal -> toExpert(proposal, PROPOSAL_REFUSED, null));
    }

    private static Telling toExpert(Proposal proposal, Category category, Instant dueAt) {
        return new Telling(proposal.expert(), category, EXPERT, proposal.id(), proposal.id(), dueAt);
    }

    private Stream<Telling> one(UUID profile, Category category, Audience audience, Instant dueAt) {
        return profile == null
                ? Stream.empty()
                : Stream.of(new Telling(profile, category, audience, event.eventId(), null, dueAt));
    }
}
