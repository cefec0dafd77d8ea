package org.alumnibridge.kit.data.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what was set aside. Each topic that is read has a counter from the start: for no reason yet. */
@ApplicationScoped
public class DeadLetterMetrics {

    private static final String NAME = "alumni.bridge.dead.letters";
    private static final String NONE_YET = "none";
    private static final int LONGEST_REASON = 40;

    private final MeterRegistry meters;

    DeadLetterMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A topic that this service reads. */
    void expect(String topic) {
        of(topic, NONE_YET);
    }

    /** @param reason a code, and perhaps more after a colon or a blank, which is left out */
    public void sent(String topic, String reason) {
        of(topic, codeOf(reason)).increment();
    }

    /** Few different ones, whatever the records hold: what follows the code may be anything. */
    static String codeOf(String reason) {
        String code = reason.split(":", 2)[0].strip().replaceAll("[^A-Za-z_]+", "-");
        return code.length() > LONGEST_REASON ? code.substring(0, LONGEST_REASON) : code;
    }

    private Counter of(String topic, String reason) {
        return Counter.builder(NAME)
                .description("Records set aside in dead letter topics")
                .tag("topic", topic)
                .tag("reason", reason)
                .register(meters);
    }
}
