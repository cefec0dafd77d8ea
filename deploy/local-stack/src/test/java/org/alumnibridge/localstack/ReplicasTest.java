package org.alumnibridge.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alumnibridge.localstack.service.ServiceEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicasTest {

    private static final String SERVICE = "request-service";

    @TempDir
    Path directory;

    private LocalStack stack;

    @BeforeEach
    void open() {
        stack = LocalStack.open(directory, Ports.free());
    }

    @Test
    void areComponentsOfTheirOwn() {
        scale(3);

        assertEquals(List.of(SERVICE, "request-service-2", "request-service-3"), stack.replicas(SERVICE));
        assertTrue(stack.components().containsAll(stack.replicas(SERVICE)));
        assertEquals(stack.replicas(SERVICE), withoutInfrastructure(stack.withNeeds(List.of(SERVICE))));
        assertEquals(
                List.of("request-service-2"), withoutInfrastructure(stack.withNeeds(List.of("request-service-2"))));
    }

    @Test
    void listenOnPortsOfTheirOwn() {
        scale(Replica.MOST);

        var ports = stack.context().state().ports();
        assertEquals(Ports.standard(0).size() + 2 * (Replica.MOST - 1), ports.size());
        assertEquals(ports.size(), new HashSet<>(ports.values()).size());
        assertEquals(List.of("request-service-2", "request-service-2-management"), Ports.of("request-service-2"));
    }

    @Test
    void leaveTakenPortsToOthers() throws IOException {
        var wanted = stack.context().port(SERVICE) + 10;
        try (var taken = new ServerSocket(wanted, 1, InetAddress.getByName(StackContext.HOST))) {
            scale(2);
            assertNotEquals(taken.getLocalPort(), stack.context().port("request-service-2"));
        }
    }

    @Test
    void haveTheirTakenPortsNamedAndTheOptionThatChangesThem() throws IOException {
        scale(2);
        var port = stack.context().port("request-service-2-management");
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName(StackContext.HOST))) {
            var refused = assertThrows(StackException.class, () -> stack.start("request-service-2"));
            assertTrue(refused.getMessage().contains("Port " + taken.getLocalPort()));
            assertTrue(refused.getMessage().contains("--port request-service-2-management=N"));
        }
    }

    @Test
    void areKnownToTheGatewayByAddress() {
        scale(2);

        var expected = stack.url(SERVICE) + "," + stack.url("request-service-2");
        assertEquals(expected, environment("gateway").get("REQUEST_SERVICE_URL"));
        assertFalse(environment("gateway").get("ALUMNI_SERVICE_URL").contains(","));
    }

    @Test
    void differFromTheFirstInNothingButTheirPorts() {
        scale(2);

        var first = environment(SERVICE);
        var second = environment("request-service-2");
        assertEquals(first.keySet(), second.keySet());
        var different = new HashSet<>(first.keySet());
        different.removeIf(variable -> first.get(variable).equals(second.get(variable)));
        assertEquals(Set.of("HTTP_PORT", "MANAGEMENT_PORT"), different);
    }

    @Test
    void areRememberedUntilThereAreFewer() {
        scale(3);
        var ports = stack.context().state().ports();

        var later = LocalStack.open(directory);
        assertEquals(3, later.replicas(SERVICE).size());
        assertEquals(ports, later.context().state().ports());

        later.scale(SERVICE, 1, Progress.SILENT);
        assertEquals(List.of(SERVICE), LocalStack.open(directory).replicas(SERVICE));
        assertThrows(StackException.class, () -> later.start("request-service-2"));
    }

    @Test
    void moveWithTheOtherPorts() {
        LocalStack.open(directory, Ports.standard(20_000)).scale(SERVICE, 2, Progress.SILENT);
        var before = LocalStack.open(directory).context().port("request-service-2");

        assertEquals(before, reopened(Ports.standard(20_000)).context().port("request-service-2"));
        assertNotEquals(before, reopened(Ports.standard(21_000)).context().port("request-service-2"));
    }

    @Test
    void areThoseOfServicesWithADatabaseOnly() {
        assertThrows(StackException.class, () -> stack.scale(Components.GATEWAY, 2, Progress.SILENT));
        assertThrows(StackException.class, () -> stack.scale(Components.KAFKA, 2, Progress.SILENT));
        assertThrows(StackException.class, () -> stack.scale("request-service-2", 2, Progress.SILENT));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, Replica.MOST + 1})
    void areAFew(int count) {
        assertThrows(StackException.class, () -> scale(count));
    }

    private void scale(int count) {
        stack.scale(SERVICE, count, Progress.SILENT);
    }

    private LocalStack reopened(Map<String, Integer> ports) {
        return LocalStack.open(directory, ports);
    }

    private Map<String, String> environment(String component) {
        return new ServiceEnvironment(stack.context()).of(component);
    }

    private static List<String> withoutInfrastructure(Set<String> components) {
        return components.stream()
                .filter(component -> !Components.INFRASTRUCTURE.contains(component))
                .toList();
    }
}
