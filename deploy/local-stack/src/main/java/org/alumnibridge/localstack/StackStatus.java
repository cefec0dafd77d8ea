package org.alumnibridge.localstack;

import java.util.List;
import java.util.Optional;
import org.alumnibridge.localstack.process.Memory;

/**
 * How a stack is at the moment. As JSON this is what {@code deploy/local status --json} prints.
 *
 * @param healthy whether every component is ready
 * @param gateway its address
 * @param issuer of the tokens
 * @param mailbox address of the mail server's API
 * @param directory where data and logs are
 * @param components everything the stack can run, replicas included
 */
public record StackStatus(
        boolean healthy, String gateway, String issuer, String mailbox, String directory, List<Component> components) {

    /** Whether a process runs and answers. */
    public enum Health {
        READY,
        NOT_READY,
        STOPPED
    }

    /**
     * One process.
     *
     * @param pid null if it does not run
     * @param managementPort of health and metrics; null if it has none
     * @param replicas how many processes its service is to have
     * @param memoryMiB resident, with all child processes; null if unknown
     */
    public record Component(
            String name,
            Long pid,
            int port,
            Integer managementPort,
            Health health,
            String version,
            int replicas,
            Long memoryMiB) {}

    /** Asks all components, side by side. A stack that was never started is told so by a {@link StackException}. */
    public static StackStatus of(LocalStack stack) {
        var components = stack.components().stream()
                .parallel()
                .map(name -> component(stack, name))
                .toList();
        return new StackStatus(
                components.stream().allMatch(component -> component.health == Health.READY),
                stack.gatewayUrl(),
                stack.issuer(),
                stack.mailbox().apiUrl(),
                stack.context().directory().toString(),
                components);
    }

    private static Component component(LocalStack stack, String name) {
        var process = stack.process(name);
        return new Component(
                name,
                process.map(ProcessHandle::pid).orElse(null),
                stack.context().port(name),
                managementPort(stack, name),
                health(stack, name, process),
                stack.version(name),
                stack.replicas(Replica.serviceOf(name)).size(),
                process.map(Memory::residentMiB).filter(known -> known > 0).orElse(null));
    }

    private static Integer managementPort(LocalStack stack, String name) {
        return Ports.of(name).stream()
                .filter(port -> port.endsWith(Ports.MANAGEMENT))
                .findFirst()
                .map(stack.context()::port)
                .orElse(null);
    }

    private static Health health(LocalStack stack, String name, Optional<ProcessHandle> process) {
        if (process.isEmpty()) {
            return Health.STOPPED;
        }
        return stack.ready(name) ? Health.READY : Health.NOT_READY;
    }
}
