package org.alumnibridge.request.view;

import java.time.Instant;
import java.util.UUID;

/** The answer of one expert. */
public record AnswerView(UUID proposal, UUID expert, String text, Instant answeredAt) {}
