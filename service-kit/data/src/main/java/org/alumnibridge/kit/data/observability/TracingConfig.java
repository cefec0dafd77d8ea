package org.alumnibridge.kit.data.observability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.Optional;

/** Where traces go, and how many of them. */
@ConfigMapping(prefix = "alumni-bridge.tracing")
public interface TracingConfig {

    /** Base URL of an OTLP receiver that speaks HTTP; without one nothing is recorded and nothing sent. */
    Optional<String> endpoint();

    /** Share of the calls to record whose caller has not decided it. */
    @WithDefault("0.1")
    @DecimalMin("0") @DecimalMax("1") double sampleRatio();
}
