package org.alumnibridge.localstack;

import java.util.List;
import org.alumnibridge.localstack.service.ServicePart;

/**
 * Changes how many processes a service has. The gateway learns of it by a restart with the new list of addresses: for a
 * few seconds it answers nobody, and calls under way are broken off.
 */
final class Scaling {

    private final LocalStack stack;
    private final Replicas replicas;

    Scaling(LocalStack stack) {
        this.stack = stack;
        this.replicas = stack.context().replicas();
    }

    /** New ones take calls once they are ready; those too many are stopped after the gateway has forgotten them. */
    void scale(String service, int count, Progress progress) {
        check(service, count);
        var running = replicas.of(service).stream().anyMatch(this::runs);
        var before = replicas.of(service);
        replicas.count(service, count);
        if (running) {
            stack.up(
                    replicas.of(service).stream()
                            .filter(replica -> !runs(replica))
                            .toList(),
                    progress);
        }
        if (count != before.size() && runs(Components.GATEWAY)) {
            stack.stop(Components.GATEWAY);
            stack.up(List.of(Components.GATEWAY), progress);
        }
        before.stream().skip(count).parallel().forEach(this::stop);
    }

    private static void check(String service, int count) {
        if (!Components.DATA_SERVICES.contains(service)) {
            throw new StackException(
                    service + " has no replicas. Services that have: " + String.join(" ", Components.DATA_SERVICES));
        }
        if (count < 1 || count > Replica.MOST) {
            throw new StackException("A service has 1 to " + Replica.MOST + " replicas, not " + count + ".");
        }
    }

    /** The stack itself no longer knows it. */
    private void stop(String surplus) {
        new PartRunner(stack.context(), new ServicePart(stack.context(), surplus)).stop();
    }

    private boolean runs(String component) {
        return stack.process(component).isPresent();
    }
}
