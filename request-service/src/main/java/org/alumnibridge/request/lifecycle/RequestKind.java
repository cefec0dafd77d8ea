package org.alumnibridge.request.lifecycle;

import org.alumnibridge.kit.web.json.LowerSnakeEnums;

/** What a requester asks for and an expert offers. */
public enum RequestKind {
    QUESTION(CapacityKind.QUESTION),
    ADVICE(CapacityKind.ADVICE),
    /** Opens a door to a third party. */
    BUSINESS_CONTACT(CapacityKind.ADVICE),
    MENTORSHIP(CapacityKind.MENTORSHIP);

    private final CapacityKind capacity;

    RequestKind(CapacityKind capacity) {
        this.capacity = capacity;
    }

    public CapacityKind capacity() {
        return capacity;
    }

    public String code() {
        return LowerSnakeEnums.write(this);
    }

    /** Questions are answered here; all else leads to an introduction. */
    public boolean needsIntroduction() {
        return this != QUESTION;
    }
}
