package org.alumnibridge.request.capacity;

/**
 * How often an expert was asked in the last 90 days, and how often answered. A decline is an answer; who was released
 * before deciding neither counts for nor against.
 */
record Asks(int asked, int answered) {}
