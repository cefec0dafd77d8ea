package org.alumnibridge.localstack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.Repository;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.StackState;
import org.alumnibridge.localstack.service.DocumentedVariables;
import org.alumnibridge.localstack.service.ServiceEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compose, launcher, services and {@code .env.example} name the same variables. */
class ComposeVariablesTest {

    private static final ComposeFile COMPOSE = ComposeFile.read();
    private static final String NEEDED = ":?";

    @TempDir
    Path directory;

    static List<String> services() {
        return Components.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void setsWhatTheServiceNeedsAndNothingItDoesNotKnow(String service) {
        var given = ComposeFile.names(COMPOSE.service(service).path("environment"));

        assertEquals(Set.of(), without(DocumentedVariables.neededBy(service), given), "needed, but not set");
        assertEquals(Set.of(), without(given, DocumentedVariables.of(service)), "set, but read by nobody");
        assertEquals(Set.of(), without(launcherSets(service), given), "set by the launcher only");
    }

    @ParameterizedTest
    @MethodSource("services")
    void setsTheSameAsTheLauncherWhereThatNamesNoMachine(String service) {
        var launcher = new ServiceEnvironment(context()).of(service);
        var compose = COMPOSE.service(service).path("environment");
        for (var variable : List.of("DATABASE_NAME", "DATABASE_USER", "KAFKA_USER", "KAFKA_TOPIC_PREFIX")) {
            assertEquals(
                    launcher.getOrDefault(variable, ""), compose.path(variable).asText(), variable);
        }
    }

    @Test
    void namesEveryVariableInTheExampleAndNoOther() {
        assertEquals(byNeed(NEEDED), example(false), "to fill in");
        assertEquals(byNeed(":-"), example(true), "optional");
        assertEquals(Set.of(), byNeed(null), "neither needed nor with a default");
    }

    @Test
    void refusesTheExampleUnchanged() {
        var filledIn = ComposeFile.file(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.+"))
                .toList();
        assertEquals(List.of(), filledIn, "a value that somebody would keep");
        COMPOSE.variables()
                .filter(variable -> NEEDED.equals(variable.group(2)))
                .forEach(variable -> assertFalse(variable.group(3).isBlank(), variable.group(1) + " without a reason"));
    }

    @Test
    void tellsTheSameReasonAndDefaultEverywhere() {
        var endings = new TreeMap<String, Set<String>>();
        COMPOSE.variables().forEach(variable -> endings.computeIfAbsent(variable.group(1), name -> new TreeSet<>())
                .add(variable.group(3)));
        endings.forEach((variable, texts) -> assertEquals(1, texts.size(), variable + texts));
    }

    @Test
    void holdsNoSecretItself() {
        COMPOSE.content().path("services").forEach(service -> service.path("environment")
                .properties()
                .forEach(variable -> assertTrue(
                        !variable.getKey().matches(".*(PASSWORD|SECRET|_KEY)$")
                                || variable.getValue().asText().matches("\\$\\{[A-Z_]+:\\?[^}]+}"),
                        variable.getKey())));
    }

    @Test
    void givesEveryServiceTheAddressesOfTheOthers() {
        var gateway = COMPOSE.service(Components.GATEWAY).path("environment");
        var addresses = Components.DATA_SERVICES.stream()
                .collect(Collectors.toMap(service -> service, service -> gateway.path(
                                service.replace('-', '_').toUpperCase(Locale.ROOT) + "_URL")
                        .asText()));
        assertEquals(
                Components.DATA_SERVICES.stream()
                        .collect(Collectors.toMap(service -> service, service -> "http://" + service + ":8080")),
                addresses);
    }

    private Set<String> launcherSets(String service) {
        return new ServiceEnvironment(context()).of(service).keySet();
    }

    private StackContext context() {
        var state = StackState.in(directory);
        state.usePorts(Ports.free());
        return new StackContext(Repository.find(), directory, state);
    }

    private static Set<String> byNeed(String need) {
        return COMPOSE.variables()
                .filter(variable -> Objects.equals(need, variable.group(2)))
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> example(boolean optional) {
        var line = Pattern.compile("(?m)^" + (optional ? "#" : "") + "([A-Z_]+)=");
        return line.matcher(ComposeFile.file(".env.example"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        var rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }
}
