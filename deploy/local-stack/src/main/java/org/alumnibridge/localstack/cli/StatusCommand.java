package org.alumnibridge.localstack.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Locale;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.StackStatus;

/** {@code status [--json]}. */
final class StatusCommand {

    private static final String ROW = "%-22s %8s %6s %10s  %-10s %8s  %s%n";

    private final Arguments arguments;
    private final PrintStream out;

    StatusCommand(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** Answers whether every component is ready. */
    boolean run() {
        var status = StackStatus.of(arguments.stack());
        if (arguments.json()) {
            printJson(status);
        } else {
            printTable(status);
        }
        return status.healthy();
    }

    private void printTable(StackStatus status) {
        out.printf(ROW, "COMPONENT", "PID", "PORT", "MANAGEMENT", "HEALTH", "MEMORY", "VERSION");
        status.components().forEach(this::printRow);
        out.printf(
                "%nGateway  %s%nIssuer   %s%nMails    %s/user (all recipients), %s/user/ADDRESS/messages/%n",
                status.gateway(), status.issuer(), status.mailbox(), status.mailbox());
    }

    private void printRow(StackStatus.Component component) {
        out.printf(
                ROW,
                component.name(),
                orDash(component.pid(), ""),
                component.port(),
                orDash(component.managementPort(), ""),
                component.health().name().toLowerCase(Locale.ROOT),
                orDash(component.memoryMiB(), " MiB"),
                component.version());
    }

    private static String orDash(Number value, String unit) {
        return value == null ? "-" : value + unit;
    }

    private void printJson(StackStatus status) {
        try {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(status));
        } catch (JsonProcessingException e) {
            throw new StackException("Cannot write the status as JSON", e);
        }
    }
}
