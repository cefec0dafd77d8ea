package org.alumnibridge.bench.relay;

/** Who carries the outbox of alumni-service to Kafka. */
public interface Relay {

    String name();

    /** Returns when it is ready to publish what is committed from now on. */
    void start();

    void stop();

    /** Whether writers beside the service must ring its bell after a commit. */
    boolean wantsBell();

    default boolean publishes() {
        return true;
    }
}
