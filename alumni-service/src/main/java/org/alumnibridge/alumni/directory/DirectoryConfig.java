package org.alumnibridge.alumni.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the directory is offered to others. */
@ConfigMapping(prefix = "alumni-bridge.directory")
interface DirectoryConfig {

    /**
     * How long the feed of changes tells that somebody was erased. Whoever has not asked for longer has to start anew;
     * until then no more is kept of the erased than the audiences they were open to.
     */
    @WithDefault("P90D")
    Duration feedMemory();
}
