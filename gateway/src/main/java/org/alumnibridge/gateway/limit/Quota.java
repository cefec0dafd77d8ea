package org.alumnibridge.gateway.limit;

/**
 * What a client has left.
 *
 * @param granted whether the request may pass
 * @param remaining requests that could follow at once
 * @param retryAfter seconds until one request would be granted, 0 when it would be now
 * @param fullAfter seconds until the whole quota is back
 */
public record Quota(boolean granted, int remaining, int retryAfter, int fullAfter) {}
