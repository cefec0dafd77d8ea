package org.alumnibridge.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.alumnibridge.gateway.fixture.SampleDescriptions;
import org.junit.jupiter.api.Test;

class NameClashesTest {

    private final Description alumni = sample("alumni-service");
    private final Description request = sample("request-service");

    private static Description sample(String service) {
        try {
            return new Description(
                    service, new ObjectMapper().readValue(SampleDescriptions.of(service), ObjectNode.class));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void prefixesWhatDiffersAndWhatRefersToIt() {
        NameClashes.resolve(List.of(alumni, request));

        assertEquals(
                Set.of("schemas/Problem", "schemas/AlumniItem", "schemas/AlumniItems"),
                alumni.components().keySet());
        assertEquals(
                "#/components/schemas/RequestItem",
                request.components()
                        .get("schemas/RequestItems")
                        .at("/items/$ref")
                        .asText());
        assertEquals(
                "#/components/schemas/RequestItems",
                request.document()
                        .at("/paths/~1v1~1requests/get/responses/200/content/application~1json/schema/$ref")
                        .asText());
    }

    @Test
    void leavesAloneWhatAllMeanAlike() {
        NameClashes.resolve(List.of(alumni, sample("alumni-service")));

        assertEquals(
                Set.of("schemas/Problem", "schemas/Item", "schemas/Items"),
                alumni.components().keySet());
    }

    @Test
    void givesEveryOperationAnIdOfItsOwn() {
        NameClashes.resolve(List.of(alumni, request));

        assertEquals(Set.of("alumniList"), alumni.operationIds());
        assertEquals(Set.of("requestList"), request.operationIds());
    }

    @Test
    void doesNotOverwriteANameThatIsTaken() {
        ((ObjectNode) alumni.document().at("/components/schemas"))
                .putObject("AlumniItem")
                .put("type", "null");

        NameClashes.resolve(List.of(alumni, request));

        assertEquals(
                "null",
                alumni.components().get("schemas/AlumniItem").path("type").asText());
        assertEquals(
                "object",
                alumni.components().get("schemas/AlumniAlumniItem").path("type").asText());
    }
}
