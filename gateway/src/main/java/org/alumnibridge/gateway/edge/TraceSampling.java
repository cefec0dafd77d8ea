package org.alumnibridge.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which of the traces that begin here are recorded. The trace id decides, as with the samplers of OpenTelemetry, so that
 * whoever looks comes to the same result. The gateway records nothing itself: a call is a span of the service's.
 */
@ApplicationScoped
public class TraceSampling {

    private final long bound;

    TraceSampling(@ConfigProperty(name = "gateway.tracing.sample-ratio") double ratio) {
        this.bound = (long) (ratio * Long.MAX_VALUE);
    }

    boolean records(String traceId) {
        return (HexFormat.fromHexDigitsToLong(traceId, 16, 32) & Long.MAX_VALUE) < bound;
    }
}
