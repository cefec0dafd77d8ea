package org.alumnibridge.matching.shortlist;

/**
 * Another replica has taken over the partition, or an erasure came between: nothing was stored or published, and what
 * there is to do is to be looked at anew.
 */
class FencedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FencedException(String what) {
        super(what);
    }
}
