package org.alumnibridge.matching.feed;

import java.sql.SQLException;

/** Learns when the projections have applied something. Called by the reader's thread: must return at once. */
public interface FeedListener {

    /**
     * Before the first record is read, and again when reading starts over. May wait.
     *
     * @throws SQLException when the database is away: reading starts over
     */
    default void beginning() throws SQLException {}

    /** Records were applied; whether anything differs is for the listener to find out. */
    void changed();

    /** Everything that stood in the topics when the reading began is applied. Told again when reading starts over. */
    void caughtUp();
}
