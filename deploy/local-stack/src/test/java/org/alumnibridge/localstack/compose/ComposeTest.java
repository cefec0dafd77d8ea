package org.alumnibridge.localstack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Repository;
import org.alumnibridge.localstack.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of {@code docker-compose.yml} without an engine that runs it. */
class ComposeTest {

    private static final ComposeFile COMPOSE = ComposeFile.read();

    /** Of a service; a misspelt key is an error of ours, not one that the engine passes over. */
    private static final Set<String> KEYS = Set.of(
            "image",
            "build",
            "user",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "restart",
            "init",
            "stop_signal",
            "stop_grace_period",
            "shm_size",
            "entrypoint",
            "command",
            "environment",
            "volumes",
            "ports",
            "networks",
            "healthcheck",
            "depends_on",
            "logging",
            "deploy");

    private static final Set<String> HEALTH_KEYS =
            Set.of("test", "interval", "timeout", "retries", "start_period", "disable");

    private static final String SETUP = "setup";

    static Set<String> services() {
        return COMPOSE.services();
    }

    static List<String> ownServices() {
        return Components.SERVICES;
    }

    @Test
    void isTheSystemThatTheLauncherRuns() {
        var expected = new TreeSet<>(Components.ALL);
        expected.add(SETUP);
        assertEquals(expected, COMPOSE.services());
        assertEquals("postgres:" + release("postgres"), image(Components.POSTGRES));
        assertEquals("apache/kafka:" + release("kafka"), image(Components.KAFKA));
        assertEquals("quay.io/keycloak/keycloak:" + release("keycloak"), image(Components.KEYCLOAK));
    }

    @ParameterizedTest
    @MethodSource("services")
    void knowsEveryKeyAndNameItUses(String name) {
        var service = COMPOSE.service(name);
        assertTrue(KEYS.containsAll(ComposeFile.names(service)), ComposeFile.names(service)::toString);
        assertTrue(HEALTH_KEYS.containsAll(ComposeFile.names(service.path("healthcheck"))));
        ComposeFile.texts(service.path("networks"))
                .forEach(
                        network -> assertTrue(COMPOSE.content().path("networks").has(network), network));
        assertTrue(COMPOSE.services().containsAll(COMPOSE.needs(name).keySet()));
        ComposeFile.texts(service.path("volumes")).forEach(ComposeTest::assertSourceExists);
    }

    @ParameterizedTest
    @MethodSource("services")
    void pinsEveryImage(String name) {
        var tag = image(name).substring(image(name).indexOf(':') + 1);
        assertTrue(tag.matches("v?\\d+\\.\\d+.*|\\$\\{ALUMNI_BRIDGE_VERSION:-\\d+\\.\\d+\\.\\d+}"), image(name));
    }

    @ParameterizedTest
    @MethodSource("services")
    void limitsWhatEachMayTakeAndLog(String name) {
        var limits = COMPOSE.service(name).path("deploy").path("resources").path("limits");
        assertEquals(Set.of("cpus", "memory", "pids"), ComposeFile.names(limits));
        var logging = COMPOSE.service(name).path("logging").path("options");
        assertEquals(Set.of("max-size", "max-file"), ComposeFile.names(logging));
    }

    @ParameterizedTest
    @MethodSource("services")
    void runsNobodyAsRootNorWithMoreRightsThanNeeded(String name) {
        var service = COMPOSE.service(name);
        assertEquals("[\"ALL\"]", service.path("cap_drop").toString());
        assertEquals(
                "[\"no-new-privileges:true\"]", service.path("security_opt").toString());
        assertTrue(service.path("read_only").asBoolean() || name.equals(Components.KEYCLOAK), "writable");
        // The user of images built here stands in the Dockerfile, see DockerfileTest.
        assertTrue(
                service.has("build") || service.path("user").asText().matches("[1-9]\\d*:\\d+"),
                service.path("user").asText());
    }

    @ParameterizedTest
    @MethodSource("services")
    void waitsForHealthNotForStarts(String name) {
        COMPOSE.needs(name).forEach((need, condition) -> {
            var expected = need.equals(SETUP) ? "service_completed_successfully" : "service_healthy";
            assertEquals(expected, condition, need);
            assertTrue(hasHealthCheck(need) || need.equals(SETUP), need);
        });
    }

    @ParameterizedTest
    @MethodSource("ownServices")
    void hasEverythingAServiceNeedsBeforeIt(String name) {
        var before = everythingBefore(name);
        assertFalse(before.contains(name), "a circle");
        assertTrue(before.containsAll(Set.of(SETUP, Components.POSTGRES, Components.KAFKA)), before::toString);
    }

    @ParameterizedTest
    @MethodSource("services")
    void publishesGatewayAndKeycloakOnlyOnPortsToChoose(String name) {
        var expected = Map.of(
                Components.GATEWAY, "[\"${BIND_ADDRESS:-127.0.0.1}:${GATEWAY_PORT:-8080}:8080\"]",
                Components.KEYCLOAK, "[\"${BIND_ADDRESS:-127.0.0.1}:${KEYCLOAK_PORT:-8180}:8080\"]");
        assertEquals(
                expected.getOrDefault(name, ""),
                COMPOSE.service(name).path("ports").toString());
        var outside = ComposeFile.texts(COMPOSE.service(name).path("networks")).anyMatch("edge"::equals);
        assertEquals(expected.containsKey(name), outside, "reaches the world");
    }

    @Test
    void keepsAllOtherNetworksToItself() {
        COMPOSE.content().path("networks").properties().stream()
                .filter(network -> !network.getKey().equals("edge"))
                .forEach(network ->
                        assertTrue(network.getValue().path("internal").asBoolean(), network.getKey()));
        assertFalse(reach(Components.GATEWAY, "data"), "the gateway has no business there");
        assertFalse(reach(Components.MAIL, "application"), "nor has the mail server");
    }

    @ParameterizedTest
    @MethodSource("ownServices")
    void buildsEachServiceFromTheOneDockerfile(String name) {
        var build = COMPOSE.service(name).path("build");
        assertEquals("deploy/docker/Dockerfile", build.path("dockerfile").asText());
        assertEquals("service", build.path("target").asText());
        assertEquals(name, build.path("args").path("SERVICE").asText());
    }

    private static boolean reach(String name, String network) {
        return ComposeFile.texts(COMPOSE.service(name).path("networks")).anyMatch(network::equals);
    }

    /** {@code 18.6.0} of the packaged binaries is release {@code 18.6}. */
    private static String release(String component) {
        var version = Versions.of(component);
        return component.equals(Components.POSTGRES) ? version.replaceFirst("\\.\\d+$", "") : version;
    }

    private static String image(String name) {
        return COMPOSE.service(name).path("image").asText();
    }

    private static boolean hasHealthCheck(String name) {
        JsonNode check = COMPOSE.service(name).path("healthcheck");
        var ofImage =
                COMPOSE.service(name).path("build").path("target").asText().equals("service");
        return (ofImage || check.has("test")) && !check.path("disable").asBoolean();
    }

    private static Set<String> everythingBefore(String name) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(COMPOSE.needs(name).keySet());
        while (!open.isEmpty()) {
            var next = open.poll();
            if (seen.add(next)) {
                open.addAll(COMPOSE.needs(next).keySet());
            }
        }
        return seen;
    }

    private static void assertSourceExists(String mount) {
        var source = mount.substring(0, mount.indexOf(':'));
        assertTrue(
                source.startsWith("./")
                        ? Files.exists(Repository.find().root().resolve(source))
                        : COMPOSE.content().path("volumes").has(source),
                mount);
    }
}
