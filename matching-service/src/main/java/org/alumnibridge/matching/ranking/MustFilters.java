package org.alumnibridge.matching.ranking;

import java.time.YearMonth;
import java.util.Map;
import org.alumnibridge.matching.corridor.Corridor;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.engagement.Engagement;
import org.alumnibridge.matching.policy.MustFilter;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.reference.Level;

/** Decides each must-filter for one expert. */
final class MustFilters {

    private static final MustFilter[] ALL = MustFilter.values();

    private MustFilters() {}

    /** The first filter that the expert does not meet, or null when the expert fits. */
    static MustFilter firstUnmet(Expert expert, Request request, MatchingSnapshot snapshot) {
        for (MustFilter filter : ALL) {
            if (!meets(filter, expert, request, snapshot)) {
                return filter;
            }
        }
        return null;
    }

    /** Whether the expert fits, or would with fewer engagements. */
    static boolean fitsButForCapacity(Expert expert, Request request, MatchingSnapshot snapshot) {
        for (MustFilter filter : ALL) {
            if (filter != MustFilter.CAPACITY && !meets(filter, expert, request, snapshot)) {
                return false;
            }
        }
        return true;
    }

    private static boolean meets(MustFilter filter, Expert expert, Request request, MatchingSnapshot snapshot) {
        return switch (filter) {
            case CONSENT -> expert.consenting();
            case CORRIDOR_OPEN -> isOpen(request, snapshot);
            case OFFER -> expert.offers().contains(request.kind());
            case LANGUAGE -> speaks(expert, request);
            case AVAILABLE -> expert.isAvailableOn(snapshot.today());
            case CAPACITY -> hasCapacity(expert, request, snapshot);
            case NOT_REQUESTER -> !expert.id().equals(request.requester());
            case NOT_ASKED_BEFORE -> !request.asked().contains(expert.id());
            case KNOWS_COUNTRY -> knowsCountry(expert, request);
        };
    }

    private static boolean isOpen(Request request, MatchingSnapshot snapshot) {
        Corridor corridor = snapshot.corridors().get(request.corridor());
        return corridor != null && corridor.isOpen(request.kind(), snapshot.today());
    }

    private static boolean speaks(Expert expert, Request request) {
        for (Map.Entry<String, Level> asked : request.languages().entrySet()) {
            Level level = expert.languages().get(asked.getKey());
            if (level == null || level.compareTo(asked.getValue()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCapacity(Expert expert, Request request, MatchingSnapshot snapshot) {
        Engagement engagement = snapshot.engagementOf(expert);
        int limit = expert.limit(request.capacity());
        boolean leasable = engagement.leased(request.capacity()) < limit;
        boolean withinMonth =
                !request.kind().equals("question") || engagement.questionsIn(YearMonth.from(snapshot.today())) < limit;
        return leasable && withinMonth;
    }

    private static boolean knowsCountry(Expert expert, Request request) {
        for (var region : expert.regions()) {
            if (region.country().equals(request.country())) {
                return true;
            }
        }
        return false;
    }
}
