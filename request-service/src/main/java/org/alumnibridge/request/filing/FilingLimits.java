package org.alumnibridge.request.filing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestContent;
import org.alumnibridge.request.problem.RequestProblem;

/** How many requests one requester may have at work, and that no two of them ask the same. */
final class FilingLimits {

    private FilingLimits() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 */
    static void check(RequestContent filed, List<Request> open, int most) {
        open.stream()
                .filter(other -> asksTheSame(filed, other.content()))
                .findFirst()
                .ifPresent(FilingLimits::refuse);
        if (open.size() >= most) {
            throw Problems.of(
                    RequestProblem.TOO_MANY_OPEN_REQUESTS,
                    "You have %d requests at work, which is the most.".formatted(open.size()));
        }
    }

    private static void refuse(Request same) {
        throw Problems.builder(RequestProblem.DUPLICATE_REQUEST, "Your request %s asks the same.".formatted(same.id()))
                .with("request", same.id().toString())
                .build();
    }

    /** Same target and industry: a region and an industry in common, or none named by both. */
    static boolean asksTheSame(RequestContent one, RequestContent other) {
        return one.target().country().equals(other.target().country())
                && overlap(one.target().regions(), other.target().regions())
                && overlap(one.industries(), other.industries());
    }

    private static boolean overlap(Collection<String> one, Collection<String> other) {
        return one.isEmpty() ? other.isEmpty() : !Collections.disjoint(one, other);
    }
}
