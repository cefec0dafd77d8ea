package org.alumnibridge.localstack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code docker-compose config} reads the file as an engine's user would, without an engine: schema of the specification,
 * variables, merges. Needs Debian's {@code docker-compose} (1.29).
 */
@Tag("full")
class ComposeConfigTest {

    /** Younger than that program: the project's name, and the limit of processes. */
    private static final String YOUNGER = "(?m)^(name: .*| +pids: \\d+)$";

    @TempDir
    Path directory;

    @Test
    void isValidWithTheExampleFilledIn() throws Exception {
        assertEquals("", config(ComposeFile.file("docker-compose.yml"), filledIn()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    retries:            | retrys:          | retrys
                    service_healthy     | service_ready    | service_ready
                    stop_grace_period:  | stop_grace:      | stop_grace
                    interval: 5s        | interval: [5]    | interval
                    services:           | servants:        | servants
                    """)
    void refusesWhatTheSpecificationDoesNotKnow(String is, String becomes, String named) throws Exception {
        var broken = ComposeFile.file("docker-compose.yml").replace(is, becomes);
        assertNotEquals(ComposeFile.file("docker-compose.yml"), broken, "nothing was broken");
        var said = config(broken, filledIn());
        assertTrue(said.contains("is invalid") && said.contains(named), said);
    }

    @Test
    void refusesToStartWithTheExampleUnchanged() throws Exception {
        var said = config(ComposeFile.file("docker-compose.yml"), ComposeFile.file(".env.example"));
        assertTrue(said.contains("Missing mandatory value"), said);
    }

    /** What the program has to object, nothing if it has not. */
    private String config(String compose, String variables) throws IOException, InterruptedException {
        var file = Files.writeString(directory.resolve("docker-compose.yml"), compose.replaceAll(YOUNGER, ""));
        var environment = Files.writeString(directory.resolve("variables"), variables);
        var output = directory.resolve("output");
        var program = new ProcessBuilder(
                        "docker-compose", "--env-file", environment.toString(), "-f", file.toString(), "config", "-q")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var status = program.waitFor();
        var said = Files.readString(output);
        assertEquals(status == 0, said.isEmpty(), said);
        return said;
    }

    private static String filledIn() {
        return ComposeFile.file(".env.example")
                .lines()
                .map(line -> line.endsWith("=") ? line + "filled" : line)
                .collect(Collectors.joining("\n"));
    }
}
