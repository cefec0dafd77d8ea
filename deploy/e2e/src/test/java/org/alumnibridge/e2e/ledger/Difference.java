package org.alumnibridge.e2e.ledger;

/**
 * Something is otherwise than the ledger, or another store, says.
 *
 * @param about the id by which the timeline tells more of it
 */
record Difference(Kind kind, String about, String what) {

    /** In what way. */
    enum Kind {
        LOST,
        DOUBLED,
        DISAGREES
    }

    static Difference lost(String about, String what) {
        return new Difference(Kind.LOST, about, what);
    }

    static Difference doubled(String about, String what) {
        return new Difference(Kind.DOUBLED, about, what);
    }

    static Difference disagrees(String about, String what) {
        return new Difference(Kind.DISAGREES, about, what);
    }

    @Override
    public String toString() {
        return kind + " " + about + ": " + what;
    }
}
