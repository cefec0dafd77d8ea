package org.alumnibridge.kit.web.http;

import jakarta.ws.rs.core.EntityTag;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;

/** {@code ETag} and {@code If-Match}: the tag is the aggregate's version. */
public final class EntityTags {

    private EntityTags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that the caller read.
     *
     * @param ifMatch the header as sent
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 when it is missing, 412 when it is no version of ours
     */
    public static long expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.of(
                    CommonProblem.PRECONDITION_REQUIRED, "Send the ETag of the version that you read as If-Match.");
        }
        String digits = ifMatch.strip().replaceAll("^\"(\\d{1,18})\"$", "$1");
        if (!digits.matches("\\d{1,18}")) {
            throw stale();
        }
        return Long.parseLong(digits);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 412 when the aggregate has moved on */
    public static void requireCurrent(long expected, long actual) {
        if (expected != actual) {
            throw stale();
        }
    }

    private static RuntimeException stale() {
        return Problems.of(
                CommonProblem.PRECONDITION_FAILED,
                "The object has another version by now. Read it again and repeat the change on the new state.");
    }
}
