package org.alumnibridge.kit.data.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How closely waiting work is watched. */
@ConfigMapping(prefix = "alumni-bridge.backlogs")
public interface BacklogConfig {

    /** Between two looks at the tables. */
    @WithDefault("PT5S")
    Duration sampleInterval();
}
