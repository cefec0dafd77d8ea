package org.alumnibridge.request.lifecycle;

import java.time.Instant;

/**
 * Whose turn it is in a state, and until when.
 *
 * @param dueAt null where nobody is waited for, or nobody who could be late
 */
record Turn(WaitingFor who, Instant dueAt) {

    static Turn of(Request request, Instant now) {
        return switch (request.state()) {
            case SUBMITTED -> submitted(request, now);
            case IN_BROKERAGE, UNMATCHED -> brokerage(request, now);
            case PROPOSED ->
                new Turn(WaitingFor.EXPERT, request.soonestAnswer().orElseGet(() -> Deadlines.ofExpert(now)));
            case ACCEPTED -> accepted(request, now);
            case RELEASING -> new Turn(WaitingFor.SYSTEM, null);
            case ANSWERED, INTRODUCED -> new Turn(WaitingFor.REQUESTER, Deadlines.ofClosing(request.state(), now));
            case COMPLETED, DECLINED, WITHDRAWN -> new Turn(WaitingFor.NOBODY, null);
        };
    }

    private static Turn submitted(Request request, Instant now) {
        return request.demand().route() == Route.DIRECT
                ? new Turn(WaitingFor.REQUESTER, Deadlines.ofRequester(now))
                : new Turn(WaitingFor.SYSTEM, null);
    }

    private static Turn brokerage(Request request, Instant now) {
        WaitingFor who = request.broker() == null ? WaitingFor.NETWORK_ADMIN : WaitingFor.CONTACT_PERSON;
        return new Turn(who, Deadlines.ofContactPerson(now));
    }

    private static Turn accepted(Request request, Instant now) {
        return request.demand().kind().needsIntroduction()
                ? new Turn(WaitingFor.REQUESTER, Deadlines.ofRequester(now))
                : new Turn(WaitingFor.EXPERT, Deadlines.ofExpert(now));
    }
}
