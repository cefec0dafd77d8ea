package org.alumnibridge.request.capacity;

/** How often an expert was asked of late, and how often he or she answered; a decline is an answer. */
record Track(long asked, long answered) {

    static final Track NONE = new Track(0, 0);
}
