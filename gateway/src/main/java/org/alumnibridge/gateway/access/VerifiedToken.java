package org.alumnibridge.gateway.access;

import java.time.Instant;

/**
 * What the gateway keeps of a token whose signature, issuer, audience, type and times it has verified.
 *
 * @param client whom it speaks for, as the rate limit counts
 */
record VerifiedToken(String client, Instant expiresAt) {}
