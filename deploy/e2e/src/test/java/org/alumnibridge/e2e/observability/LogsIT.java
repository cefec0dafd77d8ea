package org.alumnibridge.e2e.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.story.Network;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.localstack.Components;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What all services have logged by now holds nobody's name or address, no token and no telephone number. Runs after the
 * others so that there is more to look at; calls with such things in every place are made here.
 */
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "marlene.quast@example.org";
    private static final String PHONE = "+49 343 7654321";
    /** Fewer would say that the logs are somewhere else. */
    private static final int FEWEST_LINES = 3;

    private Stage stage;

    @BeforeAll
    void start() {
        stage = RunningSystem.stage();
        callWithPersonalDataEverywhere();
    }

    @Test
    void logsHoldNothingPersonal() throws IOException {
        List<String> names = names();
        List<String> leaks = new ArrayList<>();
        for (String service : Components.SERVICES) {
            for (Path log : logsOf(service)) {
                lines(log).forEach(line -> Leaks.in(line, names).ifPresent(leak -> leaks.add(leak + " in: " + line)));
            }
        }
        assertEquals(List.of(), leaks);
    }

    @Test
    void thereIsSomethingToLookAt() throws IOException {
        for (String service : Components.SERVICES) {
            long seen = lines(stage.stack().log(service)).count();
            assertTrue(seen >= FEWEST_LINES, service + ": " + seen);
        }
    }

    private void callWithPersonalDataEverywhere() {
        Visitor person = stage.as("expert-de");
        Map<String, String> headers =
                Map.of("User-Agent", ADDRESS, "X-Request-Id", ADDRESS, "Accept-Language", ADDRESS);
        for (String path : List.of("/v1/alumni", "/v1/requests", "/v1/notifications", "/v1/experts", "/v1/nowhere")) {
            person.get(path + "?q=marlene.quast%40example.org&cursor=" + "eyJhbGciOiJSUzI1NiJ9", headers);
            person.post(path, "{\"email\":\"" + ADDRESS + "\",\"phone\":\"" + PHONE + "\"", headers);
        }
        person.get("/v1/actions/eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYXJsZW5lIn0.c2lnbmF0dXJl");
        stage.door().withToken("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYXJsZW5lIn0.").get("/v1/me");
        stage.as("admin-drmn")
                .postText(
                        "/v1/imports",
                        "application/x-ndjson",
                        "{\"externalId\":\"L-1\",\"email\":\"" + ADDRESS + "\",\"phone\":\"" + PHONE + "\"}\n{"
                                + ADDRESS);
    }

    private List<Path> logsOf(String service) throws IOException {
        Path log = stage.stack().log(service);
        try (Stream<Path> files = Files.list(log.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(service))
                    .toList();
        }
    }

    private static Stream<String> lines(Path log) throws IOException {
        return Files.readString(log).lines();
    }

    /** Of the people of the story. */
    private static List<String> names() {
        return Network.text("demo/network.ndjson")
                .lines()
                .map(LogsIT::person)
                .flatMap(person -> Stream.of(
                        person.path("givenName").asText() + " "
                                + person.path("familyName").asText(),
                        person.path("nativeName").asText()))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static JsonNode person(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
