package org.alumnibridge.request.introduction;

import java.util.UUID;

/** What is used of {@code org.alumnibridge.contact-grant.*}. Its key is the introduction's id. */
record GrantState(UUID request, String status) {

    boolean isGiven() {
        return "given".equals(status);
    }
}
