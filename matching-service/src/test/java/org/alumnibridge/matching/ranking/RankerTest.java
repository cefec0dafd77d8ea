package org.alumnibridge.matching.ranking;

import static org.alumnibridge.matching.testing.Experts.ideal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.engagement.Engagement;
import org.alumnibridge.matching.policy.Criterion;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.reference.ReferenceData;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;

class RankerTest {

    private final Ranker ranker = new Ranker(new ReferenceData());

    @Test
    void putsTheBetterFitFirst() {
        Expert foundry = ideal(2);
        Expert consultant = Experts.inIndustries(ideal(1), "70.22");
        Ranking ranking = rank(10, consultant, foundry);
        assertEquals(List.of(foundry.id(), consultant.id()), profiles(ranking));
        assertEquals(96, ranking.candidates().get(0).points());
        assertEquals(71, ranking.candidates().get(1).points());
    }

    @Test
    void explainsEveryPoint() {
        Ranking.Candidate candidate = rank(10, ideal(1)).candidates().get(0);
        assertEquals(
                Arrays.asList(Criterion.values()),
                candidate.criteria().stream()
                        .map(Ranking.GradedCriterion::criterion)
                        .toList());
        assertEquals(
                candidate.points(),
                candidate.criteria().stream()
                        .mapToInt(Ranking.GradedCriterion::points)
                        .sum());
        assertTrue(candidate.criteria().stream().allMatch(one -> one.points() >= 0 && one.points() <= one.of()));
    }

    @Test
    void breaksTiesByProfileId() {
        assertEquals(
                List.of(Experts.id(1), Experts.id(0x80000001), Experts.id(0xf0000000)),
                profiles(rank(3, ideal(0xf0000000), ideal(1), ideal(0x80000001), ideal(0xf0000001))));
    }

    @Test
    void givesTheSameWhateverOrderTheProfilesCameIn() {
        List<Expert> experts =
                IntStream.range(0, 500).mapToObj(RankerTest::random).toList();
        Ranking expected = rank(20, experts.toArray(Expert[]::new));
        for (int seed = 0; seed < 20; seed++) {
            List<Expert> shuffled = new ArrayList<>(experts);
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(expected, rank(20, shuffled.toArray(Expert[]::new)));
        }
    }

    @Test
    void givesNoMoreThanAskedForButCountsAll() {
        Ranking ranking = rank(2, ideal(1), ideal(2), ideal(3), Experts.withoutConsent(ideal(4)), offeringNothing(5));
        assertEquals(2, ranking.candidates().size());
        assertEquals(3, ranking.fitting());
        assertEquals(4, ranking.considered());
    }

    @Test
    void openCriteriaGiveFullPoints() {
        Expert newcomer = Experts.inIndustries(Experts.onTopics(ideal(1)));
        Ranking ranking =
                ranker.rank(MatchingSnapshots.of(newcomer), Requests.openToAll(), MatchingPolicy.standard(), 10);
        assertEquals(96, ranking.candidates().get(0).points());
    }

    @Test
    void ranksTheSameFromNoMoreThanTheRestrictedInputs() {
        List<Expert> experts =
                IntStream.range(0, 200).mapToObj(RankerTest::random).toList();
        Map<UUID, Engagement> engagements = Map.of(Experts.id(3), new Engagement(Map.of("advice", 1), null, 4, 1));
        MatchingSnapshot whole = MatchingSnapshots.of(experts, engagements);
        Request request = Requests.foundryInSverdlovsk();
        Ranking ranking = ranker.rank(whole, request, MatchingPolicy.standard(), 10);
        MatchingSnapshot kept = whole.restrictedTo(Set.copyOf(profiles(ranking)), "DE-RU", request.topics());
        Ranking again = ranker.rank(kept, request, MatchingPolicy.standard(), 10);
        assertEquals(ranking.candidates(), again.candidates());
    }

    private Ranking rank(int limit, Expert... experts) {
        return ranker.rank(
                MatchingSnapshots.of(experts), Requests.foundryInSverdlovsk(), MatchingPolicy.standard(), limit);
    }

    private static Expert offeringNothing(int number) {
        return Experts.offering(ideal(number));
    }

    /** Differs from the ideal at random, the same for the same number. */
    private static Expert random(int number) {
        Random random = new Random(number);
        Expert expert = ideal(number);
        if (random.nextBoolean()) {
            expert = Experts.inIndustries(
                    expert, List.of("24.52", "28.91", "70.22").get(random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            expert = Experts.onTopics(expert, "customs", "logistics");
        }
        return random.nextBoolean() ? expert : Experts.confirmedOn(expert, null);
    }

    private static List<UUID> profiles(Ranking ranking) {
        return ranking.candidates().stream().map(Ranking.Candidate::profile).toList();
    }
}
