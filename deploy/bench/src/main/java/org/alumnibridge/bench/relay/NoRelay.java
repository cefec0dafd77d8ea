package org.alumnibridge.bench.relay;

/** Nobody publishes: what the writers alone cost. */
final class NoRelay implements Relay {

    private final AlumniOutbox outbox;

    NoRelay(AlumniOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "no relay";
    }

    @Override
    public void start() {
        // The service's relay is silent already.
    }

    @Override
    public void stop() {
        outbox.markAllPublished();
    }

    @Override
    public boolean wantsBell() {
        return false;
    }

    @Override
    public boolean publishes() {
        return false;
    }
}
