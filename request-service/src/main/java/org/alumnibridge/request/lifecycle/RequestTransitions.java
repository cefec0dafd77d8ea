package org.alumnibridge.request.lifecycle;

import static org.alumnibridge.request.lifecycle.RequestState.ACCEPTED;
import static org.alumnibridge.request.lifecycle.RequestState.ANSWERED;
import static org.alumnibridge.request.lifecycle.RequestState.COMPLETED;
import static org.alumnibridge.request.lifecycle.RequestState.DECLINED;
import static org.alumnibridge.request.lifecycle.RequestState.INTRODUCED;
import static org.alumnibridge.request.lifecycle.RequestState.IN_BROKERAGE;
import static org.alumnibridge.request.lifecycle.RequestState.PROPOSED;
import static org.alumnibridge.request.lifecycle.RequestState.RELEASING;
import static org.alumnibridge.request.lifecycle.RequestState.SUBMITTED;
import static org.alumnibridge.request.lifecycle.RequestState.UNMATCHED;
import static org.alumnibridge.request.lifecycle.RequestState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a request: who may do what in which state, and where that may lead. What is not here is refused. */
public final class RequestTransitions {

    private record Row(Set<RequestState> from, Action action, Set<Party> by, Set<RequestState> to) {}

    private static final Party[] THOSE_WHO_BROKER = {Party.CONTACT_PERSON, Party.ASSOCIATION_ADMIN, Party.NETWORK_ADMIN
    };

    private static final List<Row> TABLE = List.of(
            row(from(SUBMITTED, IN_BROKERAGE, UNMATCHED), Action.ASSIGN, by(Party.SYSTEM), to(IN_BROKERAGE)),
            staying(open(), Action.HAND_OVER, by(Party.SYSTEM)),
            staying(from(SUBMITTED, IN_BROKERAGE), Action.CHANGE, by(Party.REQUESTER)),
            row(from(SUBMITTED), Action.CHOOSE_EXPERTS, by(Party.REQUESTER), to(PROPOSED)),
            row(from(IN_BROKERAGE), Action.TAKE, by(Party.CONTACT_PERSON), to(IN_BROKERAGE)),
            row(from(IN_BROKERAGE, UNMATCHED, PROPOSED), Action.PROPOSE, by(THOSE_WHO_BROKER), to(PROPOSED)),
            row(from(IN_BROKERAGE, UNMATCHED), Action.REJECT, by(THOSE_WHO_BROKER), to(DECLINED)),
            row(from(PROPOSED), Action.ACCEPT, by(Party.EXPERT), to(PROPOSED, ACCEPTED)),
            row(from(PROPOSED), Action.DECLINE, by(Party.EXPERT), to(PROPOSED)),
            row(from(PROPOSED), Action.SETTLE, by(Party.SYSTEM), to(ACCEPTED)),
            row(from(PROPOSED), Action.RETURN, by(Party.SYSTEM), to(IN_BROKERAGE, UNMATCHED)),
            row(from(ACCEPTED, RELEASING), Action.RETURN, by(Party.SYSTEM), to(IN_BROKERAGE, SUBMITTED)),
            row(from(ACCEPTED, ANSWERED), Action.ANSWER, by(Party.EXPERT), to(ANSWERED)),
            row(from(ACCEPTED), Action.CONFIRM, by(Party.REQUESTER), to(RELEASING)),
            row(from(ACCEPTED), Action.REFUSE_EXPERT, by(Party.REQUESTER), to(IN_BROKERAGE, SUBMITTED)),
            row(from(RELEASING), Action.INTRODUCE, by(Party.SYSTEM), to(INTRODUCED)),
            row(from(ANSWERED, INTRODUCED), Action.CLOSE, by(Party.REQUESTER, Party.EXPERT), to(COMPLETED)),
            row(open(), Action.WITHDRAW, by(Party.REQUESTER, Party.SYSTEM), to(WITHDRAWN)));

    private RequestTransitions() {}

    static boolean allows(RequestState from, Action action, Party by) {
        return TABLE.stream()
                .anyMatch(row -> row.action() == action
                        && row.from().contains(from)
                        && row.by().contains(by));
    }

    static boolean leads(RequestState from, Action action, RequestState to) {
        return TABLE.stream()
                .anyMatch(row -> row.action() == action
                        && row.from().contains(from)
                        && row.to().contains(to));
    }

    private static Row row(Set<RequestState> from, Action action, Set<Party> by, Set<RequestState> to) {
        return new Row(from, action, by, to);
    }

    /** Changes something else than the state. */
    private static Row staying(Set<RequestState> in, Action action, Set<Party> by) {
        return new Row(in, action, by, Set.of());
    }

    private static Set<RequestState> open() {
        return Arrays.stream(RequestState.values())
                .filter(state -> !state.isEnd())
                .collect(Collectors.toSet());
    }

    private static Set<RequestState> from(RequestState first, RequestState... others) {
        return EnumSet.of(first, others);
    }

    private static Set<Party> by(Party... parties) {
        return EnumSet.copyOf(List.of(parties));
    }

    private static Set<RequestState> to(RequestState first, RequestState... others) {
        return EnumSet.of(first, others);
    }
}
