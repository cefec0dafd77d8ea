package org.alumnibridge.localstack;

import java.time.Duration;

/** Is told how a start goes; called from several threads. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (component, took) -> {};

    /** A component is ready. */
    void ready(String component, Duration took);
}
