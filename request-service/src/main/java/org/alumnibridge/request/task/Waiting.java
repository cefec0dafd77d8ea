package org.alumnibridge.request.task;

import java.time.Instant;
import java.util.UUID;

/** A request that waits for somebody in one part, with the proposal where it is an expert. */
record Waiting(String part, UUID request, UUID proposal, Instant dueAt) {}
