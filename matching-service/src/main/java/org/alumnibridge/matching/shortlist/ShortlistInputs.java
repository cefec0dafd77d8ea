package org.alumnibridge.matching.shortlist;

import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.ranking.MatchingSnapshot;

/** What a stored shortlist can be ranked from again. */
record ShortlistInputs(Request request, MatchingSnapshot snapshot) {}
