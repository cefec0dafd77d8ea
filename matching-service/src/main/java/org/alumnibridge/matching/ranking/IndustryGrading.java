package org.alumnibridge.matching.ranking;

import java.util.List;
import org.alumnibridge.kit.data.codes.Code;
import org.alumnibridge.kit.data.codes.CodeList;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.Criterion;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.policy.MatchingPolicy.IndustryScale;
import org.alumnibridge.matching.pool.Expert;

/**
 * The narrowest branch of NACE that an asked industry and one of the expert's share. An expert's industry inside an
 * asked wider one (a class of the asked division) is the same; an expert who names only a wider one shares that.
 */
final class IndustryGrading implements Grading {

    private final CodeList industries;

    IndustryGrading(CodeList industries) {
        this.industries = industries;
    }

    @Override
    public Criterion criterion() {
        return Criterion.INDUSTRY;
    }

    @Override
    public Grade grade(Expert expert, Request request, MatchingSnapshot snapshot, MatchingPolicy policy) {
        if (request.industries().isEmpty()) {
            return Grade.of(policy.of(Criterion.INDUSTRY), ReasonCode.INDUSTRY_OPEN);
        }
        ReasonCode best = ReasonCode.INDUSTRY_OTHER;
        String shared = null;
        for (String asked : request.industries()) {
            for (String named : expert.industries()) {
                String common = narrowestShared(asked, named);
                ReasonCode found = common == null ? ReasonCode.INDUSTRY_OTHER : reason(asked, common);
                int order = found.compareTo(best);
                if (order < 0 || (order == 0 && shared != null && common.compareTo(shared) < 0)) {
                    best = found;
                    shared = common;
                }
            }
        }
        return shared == null
                ? Grade.of(0, ReasonCode.INDUSTRY_OTHER)
                : Grade.of(points(best, policy.industry()), best, Reason.Term.of(Vocabulary.INDUSTRY, shared));
    }

    private String narrowestShared(String asked, String named) {
        if (asked.equals(named)) {
            return asked;
        }
        List<String> lineage = industries.lineage(named);
        for (String step : industries.lineage(asked)) {
            if (lineage.contains(step)) {
                return step;
            }
        }
        return null;
    }

    /** Sharing all that was asked for is the best fit, however wide that was. */
    private ReasonCode reason(String asked, String common) {
        if (asked.equals(common)) {
            return ReasonCode.INDUSTRY_CLASS;
        }
        return switch (industries.find(common).map(Code::columns).orElseThrow().get("level")) {
            case "group" -> ReasonCode.INDUSTRY_GROUP;
            case "division" -> ReasonCode.INDUSTRY_DIVISION;
            default -> ReasonCode.INDUSTRY_SECTION;
        };
    }

    private static int points(ReasonCode reason, IndustryScale scale) {
        return switch (reason) {
            case INDUSTRY_CLASS -> scale.same();
            case INDUSTRY_GROUP -> scale.group();
            case INDUSTRY_DIVISION -> scale.division();
            default -> scale.section();
        };
    }
}
