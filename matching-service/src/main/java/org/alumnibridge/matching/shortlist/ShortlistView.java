package org.alumnibridge.matching.shortlist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.matching.policy.Criterion;
import org.alumnibridge.matching.ranking.ReasonCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shortlist as the API shows it. */
@Schema(name = "Shortlist")
record ShortlistView(
        UUID request,

        @Schema(description = "Version of the request that was ranked for")
        long version,

        Instant computedAt,
        PolicyName policy,

        @Schema(description = "Profiles whose owners agreed to be matched")
        int considered,

        @Schema(description = "How many of them meet every must-filter")
        int fitting,

        @Schema(description = "Best first; of equal points the lower profile id first")
        List<Candidate> candidates,

        @Schema(description = "What was published last as an event; absent before the first")
        Published published) {

    @Schema(name = "PolicyName")
    record PolicyName(String name, int version) {}

    @Schema(name = "Candidate")
    record Candidate(
            @Schema(description = "Names come from GET /v1/alumni?id=...")
            UUID profile,

            @Schema(description = "Sum over the criteria, 0..100")
            int points,

            List<Graded> criteria) {}

    @Schema(name = "GradedCriterion")
    record Graded(Criterion criterion, int points, int of, ReasonText reason) {}

    @Schema(name = "Reason")
    record ReasonText(
            ReasonCode code,

            @Schema(description = "In the language of Accept-Language")
            String text) {}

    @Schema(name = "PublishedShortlist")
    record Published(long version, Instant at) {}
}
