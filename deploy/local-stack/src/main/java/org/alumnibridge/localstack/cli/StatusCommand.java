package org.alumnibridge.localstack.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.process.Memory;

/** {@code status [--json]}. */
final class StatusCommand {

    /**
     * One line of the table.
     *
     * @param pid 0 if it does not run
     * @param health {@code ready}, {@code not_ready} or {@code stopped}
     * @param memoryMiB resident memory with all child processes; 0 if unknown
     */
    private record Line(String component, long pid, int port, String health, String version, long memoryMiB) {}

    /** The whole answer. */
    private record Status(String gatewayUrl, String issuer, String mailbox, String directory, List<Line> components) {}

    private final Arguments arguments;

    StatusCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    void run() {
        var stack = arguments.stack();
        var status = new Status(
                stack.gatewayUrl(),
                stack.issuer(),
                stack.mailbox().apiUrl(),
                arguments.directory().toString(),
                stack.components().stream()
                        .parallel()
                        .map(component -> line(stack, component))
                        .toList());
        if (arguments.json()) {
            printJson(status);
        } else {
            printTable(status);
        }
    }

    private static Line line(LocalStack stack, String component) {
        var process = stack.process(component);
        return new Line(
                component,
                process.map(ProcessHandle::pid).orElse(0L),
                stack.context().port(component),
                process.isEmpty() ? "stopped" : stack.ready(component) ? "ready" : "not_ready",
                stack.version(component),
                process.map(Memory::residentMiB).orElse(0L));
    }

    private static void printTable(Status status) {
        var format = "%-22s %8s %6s  %-10s %8s  %s%n";
        System.out.printf(format, "COMPONENT", "PID", "PORT", "HEALTH", "MEMORY", "VERSION");
        for (var line : status.components) {
            var pid = line.pid == 0 ? "-" : Long.toString(line.pid);
            var memory = line.memoryMiB == 0 ? "-" : line.memoryMiB + " MiB";
            System.out.printf(format, line.component, pid, line.port, line.health, memory, line.version);
        }
        System.out.printf(
                "%nGateway  %s%nIssuer   %s%nMails    %s/user (all recipients), %s/user/ADDRESS/messages/%n",
                status.gatewayUrl, status.issuer, status.mailbox, status.mailbox);
    }

    private static void printJson(Status status) {
        try {
            System.out.println(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(status));
        } catch (JsonProcessingException e) {
            throw new StackException("Cannot write the status as JSON", e);
        }
    }
}
