package org.alumnibridge.e2e.replicas;

/** What happens to the replica that publishes, and how it comes back. Returns once another one publishes. */
@FunctionalInterface
interface Trouble {

    void strike(Relays relays, String active);

    /** SIGKILL; started again when another has taken over. */
    static void killed(Relays relays, String active) {
        relays.stack().kill(active);
        relays.activeInsteadOf(active);
        relays.stack().start(active);
    }

    /** SIGSTOP until another has taken over and published for a while; then it wakes up and knows of nothing. */
    static void asleep(Relays relays, String active) {
        relays.stack().pause(active);
        relays.activeInsteadOf(active);
        Relays.letFlow(TakingOver.FLOW);
        relays.stack().resume(active);
    }
}
