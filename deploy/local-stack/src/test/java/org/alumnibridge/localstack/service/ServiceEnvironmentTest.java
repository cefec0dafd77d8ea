package org.alumnibridge.localstack.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.Repository;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.StackState;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher, the services' settings and the operators' page name the same variables. */
class ServiceEnvironmentTest {

    @TempDir
    Path directory;

    static List<String> services() {
        return Components.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void setsWhatTheServiceNeedsAndNothingItDoesNotKnow(String service) throws IOException {
        Set<String> given = environment().of(service).keySet();

        assertEquals(Set.of(), without(DocumentedVariables.neededBy(service), given), "needed, but not set");
        assertEquals(Set.of(), without(given, DocumentedVariables.of(service)), "set, but read by nobody");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyVariableIsDocumented(String service) throws IOException {
        String page = Files.readString(Repository.find().root().resolve("docs/operations.md"));

        for (String variable : DocumentedVariables.of(service)) {
            assertTrue(documents(page, variable), variable);
        }
    }

    /** By its name, or by its last part in a row of several: {@code `DATABASE_HOST`, `_PORT`}. */
    private static boolean documents(String page, String variable) {
        return page.contains("`" + variable + "`")
                || (variable.startsWith("DATABASE_") && page.contains("`" + variable.substring(8) + "`"))
                || (variable.endsWith("_SERVICE_URL") && page.contains("`ALUMNI_SERVICE_URL` and the other three"));
    }

    private ServiceEnvironment environment() {
        var state = StackState.in(directory);
        state.usePorts(Ports.free());
        return new ServiceEnvironment(new StackContext(Repository.find(), directory, state));
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        var rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }
}
