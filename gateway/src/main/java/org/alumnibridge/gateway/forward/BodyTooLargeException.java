package org.alumnibridge.gateway.forward;

/** A body grew beyond its limit while it was read. */
final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("The limit is %d bytes.".formatted(limit), null, false, false);
    }
}
