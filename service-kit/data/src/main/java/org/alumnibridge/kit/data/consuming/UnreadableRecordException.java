package org.alumnibridge.kit.data.consuming;

/** A record that no later attempt will make readable. The message goes into the dead letter's headers: no content. */
class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRecordException(String reason) {
        super(reason);
    }
}
