package org.alumnibridge.matching.ranking;

import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.Criterion;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.pool.Expert;

/** Grades candidates by one criterion. */
interface Grading {

    Criterion criterion();

    Grade grade(Expert expert, Request request, MatchingSnapshot snapshot, MatchingPolicy policy);
}
