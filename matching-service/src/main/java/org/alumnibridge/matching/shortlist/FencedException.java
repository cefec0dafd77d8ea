package org.alumnibridge.matching.shortlist;

/** Another replica has taken over the partition; nothing was stored or published. */
class FencedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FencedException(String what) {
        super(what);
    }
}
