package org.alumnibridge.localstack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.process.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stacks on one machine, told apart by their directories and ports, and what {@code status --json} says of them. */
class SideBySideTest {

    private static final int STEP = 1_000;

    @TempDir
    Path here;

    @TempDir
    Path there;

    @AfterEach
    void end() {
        Stream.of(here, there)
                .forEach(directory -> arguments("down", directory).stack().down());
    }

    @Test
    void stacksWithDirectoriesAndPortsOfTheirOwnDoNotMeet() throws IOException {
        var offset = freeOffset();
        up(here, offset);
        up(there, offset + STEP);

        var mailHere = mail(status(here));
        var mailThere = mail(status(there));
        assertEquals("READY", mailHere.path("health").asText());
        assertEquals("READY", mailThere.path("health").asText());
        assertEquals(
                STEP, mailThere.path("port").asInt() - mailHere.path("port").asInt());
        assertNotEquals(mailHere.path("pid").asLong(), mailThere.path("pid").asLong());

        arguments("down", here).stack().down();

        assertEquals("STOPPED", mail(status(here)).path("health").asText());
        assertEquals(mailThere.path("pid"), mail(status(there)).path("pid"));
    }

    @Test
    void theStatusAsJsonSaysAllThatTheManualPromises() throws IOException {
        up(here, freeOffset());
        arguments("scale", here).stack().scale("request-service", 2, (component, took) -> {});

        var status = status(here);
        assertEquals(Set.of("healthy", "gateway", "issuer", "mailbox", "directory", "components"), fieldsOf(status));
        assertEquals(Components.ALL.size() + 1, status.path("components").size());
        status.path("components")
                .forEach(component -> assertEquals(
                        Set.of("name", "pid", "port", "managementPort", "health", "version", "replicas", "memoryMiB"),
                        fieldsOf(component)));
        assertEquals(2, component(status, "request-service-2").path("replicas").asInt());
        assertTrue(component(status, "request-service").path("pid").isNull());
        assertTrue(component(status, "request-service").path("managementPort").isInt());
        assertFalse(status.path("healthy").asBoolean(true), "most of it is stopped");
    }

    private static void up(Path directory, int offset) {
        var words = List.of("up", "mail", "--directory", directory.toString(), "--port-offset", "" + offset);
        new UpCommand(Arguments.parse(words, null)).run();
    }

    private static JsonNode status(Path directory) throws IOException {
        var output = new ByteArrayOutputStream();
        new StatusCommand(arguments("status", directory), new PrintStream(output, true, StandardCharsets.UTF_8)).run();
        return new ObjectMapper().readTree(output.toByteArray());
    }

    private static Arguments arguments(String command, Path directory) {
        return Arguments.parse(List.of(command, "--json", "--directory", directory.toString()), null);
    }

    private static JsonNode mail(JsonNode status) {
        return component(status, Components.MAIL);
    }

    private static JsonNode component(JsonNode status, String name) {
        for (var component : status.path("components")) {
            if (component.path("name").asText().equals(name)) {
                return component;
            }
        }
        throw new AssertionError(name);
    }

    private static Set<String> fieldsOf(JsonNode object) {
        var fields = new TreeSet<String>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** One at which two stacks find room. */
    private static int freeOffset() {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(11_000, 20_000))
                .filter(offset -> free(offset) && free(offset + STEP))
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int offset) {
        return Ports.standard(offset).values().stream().allMatch(FreePorts::isFree);
    }
}
