package org.alumnibridge.gateway.openapi;

import java.util.List;

/** The description cannot be complete because some services do not answer with theirs. */
final class ServicesAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServicesAwayException(List<String> services) {
        super("No description at the moment from: %s.".formatted(String.join(", ", services)), null, false, false);
    }
}
