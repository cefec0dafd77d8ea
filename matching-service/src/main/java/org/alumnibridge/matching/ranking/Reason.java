package org.alumnibridge.matching.ranking;

import java.util.Collection;
import java.util.List;

/** A reason in codes: what it is, and what it is about. */
public record Reason(ReasonCode code, List<Term> terms) {

    /** One place in the reason's sentence. */
    public record Term(Vocabulary vocabulary, List<String> codes) {

        static Term of(Vocabulary vocabulary, String code) {
            return new Term(vocabulary, List.of(code));
        }

        static Term of(Vocabulary vocabulary, Collection<String> codes) {
            return new Term(vocabulary, List.copyOf(codes));
        }
    }

    static Reason of(ReasonCode code, Term... terms) {
        return new Reason(code, List.of(terms));
    }
}
