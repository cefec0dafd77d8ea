package org.alumnibridge.request.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Whose turn it is, and until when.
 *
 * @param dueAt null where nothing is due
 */
record Turn(WaitingFor waitingFor, Instant dueAt) {

    /** @param at when the request entered its state */
    static Turn of(Request request, Instant at) {
        WaitingFor who = who(request);
        return new Turn(who, due(request, who, at));
    }

    private static WaitingFor who(Request request) {
        RequestContent content = request.content();
        return switch (request.state()) {
            case SUBMITTED -> content.route() == Route.DIRECT ? WaitingFor.REQUESTER : WaitingFor.SYSTEM;
            case IN_BROKERAGE, UNMATCHED -> request.isVacant() ? WaitingFor.NETWORK_ADMIN : WaitingFor.CONTACT_PERSON;
            case PROPOSED -> WaitingFor.EXPERT;
            case ACCEPTED -> content.kind().needsIntroduction() ? WaitingFor.REQUESTER : WaitingFor.EXPERT;
            case RELEASING -> WaitingFor.SYSTEM;
            case INTRODUCED, ANSWERED -> WaitingFor.REQUESTER;
            case COMPLETED, DECLINED, WITHDRAWN -> WaitingFor.NOBODY;
        };
    }

    private static Instant due(Request request, WaitingFor who, Instant at) {
        return switch (request.state()) {
            case PROPOSED -> firstDue(request);
            case INTRODUCED -> at.plus(Duration.ofDays(Deadlines.CLOSING_INTRODUCED));
            case ANSWERED -> at.plus(Duration.ofDays(Deadlines.CLOSING_ANSWERED));
            default -> due(who, at);
        };
    }

    private static Instant firstDue(Request request) {
        return request.open().stream()
                .map(Proposal::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant due(WaitingFor who, Instant at) {
        return switch (who) {
            case REQUESTER -> Deadlines.afterBusinessDays(at, Deadlines.REQUESTER);
            case EXPERT -> Deadlines.afterBusinessDays(at, Deadlines.EXPERT);
            case CONTACT_PERSON, NETWORK_ADMIN -> Deadlines.afterBusinessDays(at, Deadlines.CONTACT_PERSON);
            case SYSTEM, NOBODY -> null;
        };
    }
}
