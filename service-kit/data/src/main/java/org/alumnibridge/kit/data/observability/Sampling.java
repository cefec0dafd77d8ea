package org.alumnibridge.kit.data.observability;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Which traces are recorded. Whoever began the trace has decided it, by the flag of its {@code traceparent}: the gateway
 * for calls from outside. Where nothing can be sent nothing is recorded, whatever the flag says; trace ids go through the
 * logs all the same.
 */
@Dependent
class Sampling {

    @Produces
    @Singleton
    Sampler sampler(TracingConfig config) {
        return config.endpoint().isPresent()
                ? Sampler.parentBased(Sampler.traceIdRatioBased(config.sampleRatio()))
                : Sampler.alwaysOff();
    }
}
