package org.alumnibridge.alumni.privacy;

import java.util.UUID;

/** An erasure could not be carried out now; nothing of it was kept. */
class ErasureFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID erasure;

    ErasureFailedException(UUID erasure, Throwable cause) {
        super(cause);
        this.erasure = erasure;
    }

    UUID erasure() {
        return erasure;
    }
}
