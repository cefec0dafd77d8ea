package org.alumnibridge.notification.request;

import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.notification.notice.Audience;
import org.alumnibridge.notification.notice.Category;

/**
 * Somebody is to be told something.
 *
 * @param cause event or proposal that this is told about: told once for each
 * @param proposal the expert's proposal; null for others
 * @param dueAt until when the person should act, or null
 */
record Telling(UUID profile, Category category, Audience audience, UUID cause, UUID proposal, Instant dueAt) {}
