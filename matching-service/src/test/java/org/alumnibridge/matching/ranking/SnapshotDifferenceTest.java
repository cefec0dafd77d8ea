package org.alumnibridge.matching.ranking;

import static org.alumnibridge.matching.testing.Experts.ideal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.engagement.Engagement;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.pool.Basis;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.pool.KnownRegion;
import org.alumnibridge.matching.reference.Level;
import org.alumnibridge.matching.reference.ReferenceData;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;

class SnapshotDifferenceTest {

    private static final List<Request> REQUESTS = List.of(
            Requests.foundryInSverdlovsk(),
            Requests.openToAll(),
            Requests.inRegions("RU-MOW"),
            Requests.onTopics("customs", "logistics", "certification"),
            Requests.ofKind("mentorship"),
            Requests.speaking(Map.of("ru", Level.C1)),
            Requests.havingAsked(Experts.id(3), Experts.id(4)));

    private final Ranker ranker = new Ranker(new ReferenceData());

    /** The plain scan is the reference: what is not named ranks the same. */
    @Test
    void namesEveryRequestWhoseRankingDiffers() {
        Random random = new Random(11);
        List<Expert> experts = new ArrayList<>(IntStream.range(0, 25)
                .mapToObj(number -> random(number, random))
                .toList());
        Map<UUID, Engagement> engagements = new HashMap<>();
        MatchingSnapshot before = MatchingSnapshots.of(List.copyOf(experts), Map.of());
        int spared = 0;
        for (int step = 0; step < 400; step++) {
            change(experts, engagements, random);
            MatchingSnapshot now = MatchingSnapshots.of(List.copyOf(experts), Map.copyOf(engagements));
            SnapshotDifference difference = SnapshotDifference.between(before, now);
            for (Request request : REQUESTS) {
                if (!difference.mayTouch(request)) {
                    spared++;
                    assertEquals(candidates(before, request), candidates(now, request));
                }
            }
            before = now;
        }
        assertTrue(spared > 400, "spared " + spared);
    }

    @Test
    void sparesRequestsThatTheChangedExpertCannotFit() {
        Expert questions = Experts.offering(ideal(1), "question");
        MatchingSnapshot before = MatchingSnapshots.of(questions, ideal(2));
        MatchingSnapshot now = MatchingSnapshots.of(
                Experts.confirmedOn(questions, null), before.experts().get(Experts.id(2)));
        SnapshotDifference difference = SnapshotDifference.between(before, now);
        assertFalse(difference.mayTouch(Requests.foundryInSverdlovsk()));
        assertTrue(difference.mayTouch(Requests.ofKind("question")));
    }

    @Test
    void anotherDayTouchesAll() {
        MatchingSnapshot today = MatchingSnapshots.of(ideal(1));
        MatchingSnapshot tomorrow = new MatchingSnapshot(
                today.experts(),
                today.poolSize(),
                today.topicCounts(),
                today.engagements(),
                today.corridors(),
                today.today().plusDays(1));
        assertTrue(REQUESTS.stream().allMatch(SnapshotDifference.between(today, tomorrow)::mayTouch));
    }

    @Test
    void anotherPolicyOfTheCorridorTouchesItsRequests() {
        Expert expert = ideal(1);
        MatchingSnapshot open = MatchingSnapshots.inCorridor(MatchingSnapshots.corridor("open"), expert);
        MatchingSnapshot closed = MatchingSnapshots.inCorridor(MatchingSnapshots.corridor("suspended"), expert);
        assertTrue(SnapshotDifference.between(open, closed).mayTouch(Requests.openToAll()));
    }

    private List<Ranking.Candidate> candidates(MatchingSnapshot snapshot, Request request) {
        return ranker.rank(snapshot, request, MatchingPolicy.standard(), 10).candidates();
    }

    private static void change(List<Expert> experts, Map<UUID, Engagement> engagements, Random random) {
        int number = random.nextInt(experts.size());
        switch (random.nextInt(5)) {
            case 0 -> experts.remove(number);
            case 1 -> experts.add(random(random.nextInt(1_000_000), random));
            case 2 ->
                engagements.put(
                        experts.get(number).id(), new Engagement(Map.of("advice", random.nextInt(4)), null, 3, 1));
            default -> experts.set(number, with(experts.get(number).id(), random));
        }
    }

    private static Expert with(UUID id, Random random) {
        Expert any = random(0, random);
        return new Expert(
                id,
                any.consenting(),
                any.regions(),
                any.industries(),
                any.topics(),
                any.languages(),
                any.offers(),
                any.limits(),
                any.availableFrom(),
                any.confirmedOn());
    }

    private static Expert random(int number, Random random) {
        Expert expert = Experts.onTopics(ideal(number), pick(random, "customs", "logistics", "certification"));
        expert = Experts.offering(expert, pick(random, "question", "business_contact", "mentorship"));
        expert = Experts.knowing(
                expert,
                new KnownRegion(pick(random, "RU-SVE", "RU-MOW", "RU-KGD"), "RU", Basis.PROFESSIONAL, 2020),
                new KnownRegion("KZ-10", "KZ", Basis.PROFESSIONAL, 2020));
        if (random.nextBoolean()) {
            expert = Experts.speaking(expert, Map.of("ru", Level.C2, "de", Level.B1));
        }
        return random.nextInt(4) == 0 ? Experts.withoutConsent(expert) : expert;
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
