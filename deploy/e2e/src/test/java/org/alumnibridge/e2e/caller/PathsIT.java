package org.alumnibridge.e2e.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.localstack.Components;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths that are not plain lead nowhere: not at the gateway, and not at a service that is reached past it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathsIT {

    private static final Set<Integer> REFUSED = Set.of(400, 404);

    private Stage stage;
    private List<String> token;
    private List<Arguments> operations;

    @BeforeAll
    void start() {
        stage = RunningSystem.stage();
        token = List.of("Authorization: Bearer " + stage.stack().token("contact-sve"));
        operations = operations();
    }

    /** Operations of all services, each at the gateway and at its service. */
    private List<Arguments> operations() {
        List<Arguments> both = new ArrayList<>();
        Entrance.services(stage.stack()).forEach(service -> both(both, service.component(), service.path()));
        both(both, "alumni-service", "/v1/alumni/" + stage.profileOf("contact-sve"));
        both(both, "alumni-service", "/v1/regions/RU-SVE");
        both(both, "alumni-service", "/v1/corridors/DE-RU");
        both(both, "request-service", "/v1/requests");
        return both;
    }

    private void both(List<Arguments> all, String service, String path) {
        all.add(Arguments.of(Components.GATEWAY, path));
        all.add(Arguments.of(service, path));
    }

    Stream<Arguments> operationsAndPorts() {
        return operations.stream();
    }

    Stream<Arguments> mutations() {
        return operations.stream().flatMap(PathsIT::mutationsOf);
    }

    private static Stream<Arguments> mutationsOf(Arguments operation) {
        return PathMutations.of((String) operation.get()[1]).stream()
                .map(target -> Arguments.of(operation.get()[0], target));
    }

    /** What the refusals are worth: the plain path is answered. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operationsAndPorts")
    void aPlainPathLeadsToItsOperation(String component, String path) {
        assertEquals(200, get(component, path).status());
    }

    /** What is no path at all, or no HTTP, is refused by the framework itself, without a problem. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mutations")
    void anotherSpellingLeadsNowhere(String component, String target) {
        WireAnswer answer = get(component, target);

        assertTrue(REFUSED.contains(answer.status()), answer::toString);
        if (target.startsWith("/") && !answer.body().isEmpty()) {
            answer.assertProblem(REFUSED);
        }
    }

    private WireAnswer get(String component, String target) {
        return Wire.get(stage.stack().context().port(component), target, token);
    }
}
