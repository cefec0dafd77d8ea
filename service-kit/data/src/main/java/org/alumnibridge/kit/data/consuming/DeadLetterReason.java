package org.alumnibridge.kit.data.consuming;

import java.util.Locale;

/** Why a record was set aside: the code in the header {@code dlq_reason} of a dead letter. */
public enum DeadLetterReason {
    /** The key is missing, or no UUID in its usual spelling. */
    KEY_UNREADABLE,
    /** A header that makes an event is missing. */
    HEADER_MISSING,
    /** A header that makes an event stands there twice, or not as it must. */
    HEADER_UNREADABLE,
    /** The type is none of this system, or of a version that this reader does not know. */
    TYPE_UNKNOWN,
    /** The payload is larger than any event. */
    PAYLOAD_TOO_LARGE,
    /** The payload is no JSON object with the fields as the reader declares them. */
    PAYLOAD_UNREADABLE,
    /** Id, version or time is missing, or the version is none. */
    FIELD_MISSING,
    /** The key names another aggregate than the payload. */
    KEY_DIFFERS,
    /** It was read, but the consumer cannot apply it, for its content. */
    REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
