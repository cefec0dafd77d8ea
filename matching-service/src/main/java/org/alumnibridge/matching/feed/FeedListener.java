package org.alumnibridge.matching.feed;

import java.util.UUID;

/** Learns what the projections have applied. Called by the reader's thread: must return at once. */
public interface FeedListener {

    /** A request was filed, changed, or has ended. */
    void requestChanged(UUID request);

    /** Who can be asked, or how they rank, may differ: profiles, engagements or corridors have changed. */
    void expertsChanged();

    /** Everything that stood in the topics when this replica started is applied. Told once. */
    void caughtUp();
}
