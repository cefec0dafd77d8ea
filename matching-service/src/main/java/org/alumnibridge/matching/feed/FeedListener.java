package org.alumnibridge.matching.feed;

/** Learns when the projections have applied something. Called by the reader's thread: must return at once. */
public interface FeedListener {

    /** Records were applied; whether anything differs is for the listener to find out. */
    void changed();

    /** Everything that stood in the topics when the reading began is applied. Told again when reading starts over. */
    void caughtUp();
}
