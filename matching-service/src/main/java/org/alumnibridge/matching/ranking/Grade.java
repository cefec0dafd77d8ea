package org.alumnibridge.matching.ranking;

/** Points by one criterion, and why. */
record Grade(int points, Reason reason) {

    static Grade of(int points, ReasonCode code, Reason.Term... terms) {
        return new Grade(points, Reason.of(code, terms));
    }
}
