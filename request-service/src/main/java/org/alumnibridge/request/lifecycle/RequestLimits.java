package org.alumnibridge.request.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be open at once. */
@ConfigMapping(prefix = "alumni-bridge.requests")
public interface RequestLimits {

    /** Open requests of one requester. */
    @WithDefault("5")
    int openRequests();

    /** Experts asked at once within one request. */
    @WithDefault("2")
    int openProposals();

    /** Asks that one expert has not answered yet, over all requests. */
    @WithDefault("2")
    int unansweredAsks();
}
