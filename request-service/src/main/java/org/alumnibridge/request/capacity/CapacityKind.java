package org.alumnibridge.request.capacity;

import java.util.Locale;
import org.alumnibridge.request.lifecycle.Kind;

/** What an expert's capacity is counted in. Advice and business contacts share one. */
public enum CapacityKind {
    QUESTION(4),
    ADVICE(2),
    MENTORSHIP(1);

    private final int usualLimit;

    CapacityKind(int usualLimit) {
        this.usualLimit = usualLimit;
    }

    public static CapacityKind of(Kind kind) {
        return switch (kind) {
            case QUESTION -> QUESTION;
            case ADVICE, BUSINESS_CONTACT -> ADVICE;
            case MENTORSHIP -> MENTORSHIP;
        };
    }

    /** The limit of experts who set none. */
    public int usualLimit() {
        return usualLimit;
    }

    /** As it stands in people's capacity. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
