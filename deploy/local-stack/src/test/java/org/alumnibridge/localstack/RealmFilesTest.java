package org.alumnibridge.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may never stand in a realm file that reaches production. */
class RealmFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> realmFiles() throws IOException {
        try (var files = Files.list(Repository.find().keycloak(""))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("realmFiles")
    void holdsNoPeopleAndNoSecrets(Path file) throws IOException {
        var realm = JSON.readTree(file.toFile());
        realm.path("users").forEach(user -> assertTrue(user.has("serviceAccountClientId"), user.toString()));
        for (var secret : List.of("secret", "credentials", "privateKey", "password", "registrationAccessToken")) {
            assertTrue(realm.findValues(secret).isEmpty(), secret);
        }
    }

    @ParameterizedTest
    @MethodSource("realmFiles")
    void grantsNoTokensForPasswordsAndNoneThroughTheBrowsersAddress(Path file) throws IOException {
        clients(file).forEach(client -> {
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), name(client));
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true), name(client));
        });
    }

    @ParameterizedTest
    @MethodSource("realmFiles")
    void sendsCodesToExactAddressesOnlyAndWithProof(Path file) throws IOException {
        clients(file)
                .filter(client -> client.path("standardFlowEnabled").asBoolean(true))
                .forEach(client -> {
                    assertEquals(
                            "S256",
                            client.path("attributes")
                                    .path("pkce.code.challenge.method")
                                    .asText(),
                            name(client));
                    client.path("redirectUris")
                            .forEach(uri -> assertFalse(uri.asText().contains("*"), uri.asText()));
                    client.path("webOrigins")
                            .forEach(origin -> assertFalse(origin.asText().matches(".*[*+].*"), name(client)));
                });
    }

    @ParameterizedTest
    @MethodSource("realmFiles")
    void givesEveryClientTheAudienceOfTheApi(Path file) throws IOException {
        clients(file)
                .forEach(client -> assertTrue(
                        values(client.path("defaultClientScopes")).anyMatch("alumni-bridge-api"::equals),
                        name(client)));
    }

    /** To delete the account of a person who is erased; nothing else administers the realm. */
    @Test
    void onlyTheDirectoryManagesUsersAndNothingElse() throws IOException {
        var realm = JSON.readTree(
                Repository.find().keycloak("alumni-bridge-realm.json").toFile());
        var role = "{\"realm-management\":[\"manage-users\"]}";

        assertEquals(1, realm.path("users").size());
        assertEquals(
                "alumni-service",
                realm.path("users").path(0).path("serviceAccountClientId").asText());
        assertEquals(role, realm.path("users").path(0).path("clientRoles").toString());
        assertFalse(realm.path("users").path(0).has("realmRoles"));
        assertEquals(
                "{\"realm-management\":[{\"client\":\"alumni-service\",\"roles\":[\"manage-users\"]}]}",
                realm.path("clientScopeMappings").toString());
    }

    @Test
    void slowsGuessingDownAndSignsWithRsa() throws IOException {
        var realm = JSON.readTree(
                Repository.find().keycloak("alumni-bridge-realm.json").toFile());
        assertTrue(realm.path("bruteForceProtected").asBoolean());
        assertEquals("RS256", realm.path("defaultSignatureAlgorithm").asText());
        assertEquals(300, realm.path("accessTokenLifespan").asInt());
    }

    private static Stream<JsonNode> clients(Path file) throws IOException {
        return StreamSupport.stream(JSON.readTree(file.toFile()).path("clients").spliterator(), false);
    }

    private static Stream<String> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private static String name(JsonNode client) {
        return client.path("clientId").asText();
    }
}
