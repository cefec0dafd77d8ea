package org.alumnibridge.localstack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alumnibridge.localstack.Repository;
import org.alumnibridge.localstack.StackException;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void readsComponentsAndPorts() {
        var arguments = parse("up", "gateway", "--port", "gateway=8090", "--port-offset", "100");
        assertEquals("up", arguments.command());
        assertEquals(List.of("gateway"), arguments.names());
        assertEquals(Map.of("gateway", 8090), arguments.ports());
        assertEquals(Optional.of(100), arguments.portOffset());
    }

    @Test
    void takesTheDirectoryFromTheOptionBeforeTheVariable() {
        assertEquals(Repository.find().local(), parse("status").directory());
        assertEquals(Path.of("/a"), Arguments.parse(List.of("status"), "/a").directory());
        assertEquals(
                Path.of("/b"),
                Arguments.parse(List.of("status", "--dir", "/b"), "/a").directory());
    }

    @Test
    void saysWhichPortsThereAre() {
        var refused = assertThrows(StackException.class, () -> parse("up", "--port", "gatewy=1"));
        assertTrue(refused.getMessage().contains("keycloak-management"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(StackException.class, () -> parse("up", "--prot", "1"));
        assertThrows(StackException.class, () -> parse("up", "--port"));
        assertThrows(StackException.class, () -> parse("up", "--port-offset", "many"));
    }

    private static Arguments parse(String... words) {
        return Arguments.parse(List.of(words), null);
    }
}
