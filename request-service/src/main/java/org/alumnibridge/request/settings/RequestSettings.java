package org.alumnibridge.request.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits that keep volunteers and the network from being overrun. */
@ConfigMapping(prefix = "alumni-bridge.requests")
public interface RequestSettings {

    /** Most requests that one requester may have at work at a time. */
    @WithDefault("5")
    int openPerRequester();

    /** Most experts of one request who are asked at the same time. */
    @WithDefault("2")
    int openProposals();

    /** Most asks, over all requests, that an expert has to answer at a time. */
    @WithDefault("2")
    int unansweredAsks();

    /** Capacity of experts who set none. */
    Capacity capacity();

    /** Limits per kind of capacity. */
    interface Capacity {

        /** Questions a month. */
        @WithDefault("4")
        int question();

        /** Advice and business contacts at a time, together. */
        @WithDefault("2")
        int advice();

        /** Mentorships at a time. */
        @WithDefault("1")
        int mentorship();
    }
}
