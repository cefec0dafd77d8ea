package org.alumnibridge.notification.mail;

import java.util.UUID;

/** An attempt that failed for a reason of ours, in a transaction that is lost: to be recorded in another one. */
class BrokenAttempt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID delivery;

    BrokenAttempt(UUID delivery, Throwable cause) {
        super(cause);
        this.delivery = delivery;
    }

    UUID delivery() {
        return delivery;
    }
}
