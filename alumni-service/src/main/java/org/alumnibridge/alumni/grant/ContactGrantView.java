package org.alumnibridge.alumni.grant;

import java.time.Instant;
import java.util.UUID;

/**
 * A grant as one of its two people sees it.
 *
 * @param introduction id of the introduction that it belongs to
 * @param profile the other person, whose contact data the caller may see
 * @param purpose kind of the request
 */
public record ContactGrantView(
        UUID introduction, UUID request, UUID profile, String purpose, Instant givenAt, Instant expiresAt) {}
