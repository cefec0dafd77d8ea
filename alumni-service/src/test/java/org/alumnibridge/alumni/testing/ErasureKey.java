package org.alumnibridge.alumni.testing;

import java.time.Duration;
import org.alumnibridge.alumni.erasing.ErasureConfig;

/** A configuration of which only the key counts. */
public record ErasureKey(String hmacKey) implements ErasureConfig {
    @Override
    public Duration undoWindow() {
        return Duration.ofHours(72);
    }

    @Override
    public String realmUrl() {
        return "";
    }

    @Override
    public String clientId() {
        return "";
    }

    @Override
    public String clientSecret() {
        return "";
    }

    @Override
    public Duration pollInterval() {
        return Duration.ofSeconds(1);
    }
}
