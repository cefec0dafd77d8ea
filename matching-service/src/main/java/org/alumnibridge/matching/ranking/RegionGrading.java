package org.alumnibridge.matching.ranking;

import java.util.Comparator;
import java.util.List;
import org.alumnibridge.kit.data.codes.CodeList;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.Criterion;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.policy.MatchingPolicy.RegionScale;
import org.alumnibridge.matching.pool.Basis;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.pool.KnownRegion;

/**
 * The best over all pairs of an asked and a known region. A known region inside an asked district counts as exact.
 */
final class RegionGrading implements Grading {

    private static final int YEARS_PER_POINT = 5;
    private static final Grade NONE = new Grade(0, Reason.of(ReasonCode.REGION_SAME_COUNTRY));

    /** More points; of equal ones the reason that says more, so that the order of the regions does not matter. */
    private static final Comparator<Grade> BETTER = Comparator.comparingInt(Grade::points)
            .thenComparing(grade -> grade.reason().code(), Comparator.reverseOrder())
            .thenComparing(grade -> grade.reason().terms().toString(), Comparator.reverseOrder());

    private final CodeList regions;

    RegionGrading(CodeList regions) {
        this.regions = regions;
    }

    @Override
    public Criterion criterion() {
        return Criterion.REGION;
    }

    @Override
    public Grade grade(Expert expert, Request request, MatchingSnapshot snapshot, MatchingPolicy policy) {
        if (request.regions().isEmpty()) {
            return Grade.of(policy.of(Criterion.REGION), ReasonCode.REGION_OPEN);
        }
        int year = snapshot.today().getYear();
        Grade best = NONE;
        for (String asked : request.regions()) {
            for (KnownRegion known : expert.regions()) {
                if (known.country().equals(request.country())) {
                    Grade grade = pair(asked, known, year, policy.region());
                    best = best == NONE || BETTER.compare(grade, best) > 0 ? grade : best;
                }
            }
        }
        return best;
    }

    private Grade pair(String asked, KnownRegion known, int year, RegionScale scale) {
        if (regions.isWithin(known.code(), asked) || known.code().equals(asked)) {
            return near(ReasonCode.REGION_EXACT, known, year, 0, scale);
        }
        if (regions.isWithin(asked, known.code())) {
            return near(ReasonCode.REGION_WIDER, known, year, scale.widerDiscount(), scale);
        }
        return sharesDistrict(asked, known.code())
                ? Grade.of(scale.sameDistrict(), ReasonCode.REGION_SAME_DISTRICT, named(known))
                : Grade.of(scale.sameCountry(), ReasonCode.REGION_SAME_COUNTRY, named(known));
    }

    private static Grade near(ReasonCode code, KnownRegion known, int year, int discount, RegionScale scale) {
        int points = byBasis(known.basis(), scale) - discount - byAge(known.evidenceYear(), year, scale);
        return Grade.of(
                Math.max(points, scale.sameDistrict()),
                code,
                named(known),
                Reason.Term.of(Vocabulary.BASIS, named(known.basis())),
                Reason.Term.of(Vocabulary.YEAR, year(known)));
    }

    private static int byBasis(Basis basis, RegionScale scale) {
        return switch (basis) {
            case PROFESSIONAL -> scale.professional();
            case PROGRAMME, UNSTATED -> scale.programme();
            case FAMILY -> scale.family();
        };
    }

    /**
     * A tie from the programme is what all alumni have and goes without saying. So does an unstated one: whoever keeps a
     * family tie to himself reads and is graded like the others.
     */
    private static List<String> named(Basis basis) {
        return switch (basis) {
            case PROFESSIONAL, FAMILY -> List.of(basis.name());
            case PROGRAMME, UNSTATED -> List.of();
        };
    }

    /** One point per started five years; evidence without a year counts as the oldest. */
    private static int byAge(Integer evidenceYear, int year, RegionScale scale) {
        if (evidenceYear == null) {
            return scale.ageDiscount();
        }
        int age = Math.max(0, year - evidenceYear);
        return Math.min(scale.ageDiscount(), (age + YEARS_PER_POINT - 1) / YEARS_PER_POINT);
    }

    private boolean sharesDistrict(String asked, String known) {
        List<String> lineage = regions.lineage(asked);
        return lineage.size() > 1 && regions.isWithin(known, lineage.get(1));
    }

    private static List<String> year(KnownRegion known) {
        return known.evidenceYear() == null
                ? List.of()
                : List.of(known.evidenceYear().toString());
    }

    private static Reason.Term named(KnownRegion known) {
        return Reason.Term.of(Vocabulary.REGION, known.code());
    }
}
