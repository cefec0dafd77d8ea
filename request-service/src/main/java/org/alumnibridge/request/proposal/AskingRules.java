package org.alumnibridge.request.proposal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.people.ProfileFacts;
import org.alumnibridge.request.problem.RequestProblem;

/**
 * Who may be asked. These rules are hard; everything else that matching says is advice. The experts' capacity is asked
 * for after them, under lock.
 */
final class AskingRules {

    private AskingRules() {}

    /**
     * @param facts of the expert, null when unknown here
     * @param mostOpen experts of one request who may be asked at the same time
     * @throws HttpProblem 409 with a code of its own for each rule
     */
    static void check(Request request, UUID expert, ProfileFacts facts, int mostOpen, Instant now) {
        if (request.open().size() >= mostOpen) {
            throw Problems.of(
                    RequestProblem.TOO_MANY_OPEN_PROPOSALS,
                    "%d experts are being asked, which is the most at a time.".formatted(mostOpen));
        }
        if (facts == null || !facts.mayBeAsked()) {
            throw Problems.of(RequestProblem.EXPERT_UNKNOWN, "There is no such person who has agreed to be asked.");
        }
        if (expert.equals(request.content().requester())) {
            throw Problems.of(RequestProblem.EXPERT_IS_REQUESTER, "The expert is the requester.");
        }
        if (!facts.offers(request.content().kind().code())) {
            throw Problems.of(
                    RequestProblem.OFFER_DOES_NOT_FIT,
                    "The expert does not offer %s."
                            .formatted(request.content().kind().code()));
        }
        if (!facts.isAvailableAt(now)) {
            throw Problems.of(RequestProblem.EXPERT_UNAVAILABLE, "The expert is not available at present.");
        }
        if (request.proposalOf(expert).isPresent()) {
            throw Problems.of(RequestProblem.ALREADY_ASKED, "This expert was asked before in this request.");
        }
    }
}
