package org.alumnibridge.kit.data.consuming;

/** A record that no later attempt will make readable. The message goes into the dead letter's headers: no content. */
class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final DeadLetterReason reason;

    UnreadableRecordException(DeadLetterReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    DeadLetterReason reason() {
        return reason;
    }
}
