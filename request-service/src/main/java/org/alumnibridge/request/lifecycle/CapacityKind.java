package org.alumnibridge.request.lifecycle;

import org.alumnibridge.kit.web.json.LowerSnakeEnums;

/** What an expert has a limit for. Advice and business contacts share one. */
public enum CapacityKind {
    QUESTION,
    ADVICE,
    MENTORSHIP;

    public String code() {
        return LowerSnakeEnums.write(this);
    }
}
