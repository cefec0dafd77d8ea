package org.alumnibridge.localstack.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alumnibridge.localstack.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may never stand in a realm file that reaches production, and that the rules notice it. */
class RealmFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> realmFiles() throws IOException {
        try (var files = Files.list(Repository.find().keycloak(""))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("realmFiles")
    void keepTheRules(Path file) throws IOException {
        assertEquals(List.of(), RealmRules.brokenBy(JSON.readTree(file.toFile())));
    }

    /** Each line: where in the realm, what is written there instead, and a word of the rule that it breaks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /sslRequired                                      | "none"                | TLS
                    /bruteForceProtected                              | false                 | guess
                    /permanentLockout                                 | true                  | locks
                    /failureFactor                                    | 1000                  | guess often
                    /waitIncrementSeconds                             | 0                     | wait
                    /passwordPolicy                                   | "length(8)"           | short passwords
                    /registrationAllowed                              | true                  | register
                    /verifyEmail                                      | false                 | address
                    /defaultSignatureAlgorithm                        | "HS256"               | RS256
                    /accessTokenLifespan                              | 3600                  | access tokens
                    /ssoSessionIdleTimeout                            | 86400                 | idle
                    /ssoSessionMaxLifespan                            | 864000                | without end
                    /revokeRefreshToken                               | false                 | rotate
                    /refreshTokenMaxReuse                             | 1                     | again
                    /eventsEnabled                                    | true                  | tables
                    /eventsListeners                                  | ["jboss-logging"]     | log
                    /eventsListeners                                  | null                  | log
                    /attributes/adminEventsExpiration                 | "864000"              | accounts
                    /adminEventsDetailsEnabled                        | true                  | administrators
                    /components                                       | {}                    | organisation
                    /defaultDefaultClientScopes                       | ["profile"]           | new client
                    /clientScopes                                     | []                    | audience
                    /identityProviders                                | [{}]                  | identity
                    /smtpServer                                       | {"password": "x"}     | secret
                    /users/0                                          | {"username": "eve"}   | person
                    /users/0/clientRoles/realm-management/1           | "realm-admin"         | roles to
                    /users/0/serviceAccountClientId                   | "partner-giz"         | roles to
                    /users/0/realmRoles                               | ["network_admin"]     | realm roles
                    /clientScopeMappings/realm-management/0/roles/0   | "realm-admin"         | maps
                    /clients/0/directAccessGrantsEnabled              | true                  | passwords
                    /clients/0/implicitFlowEnabled                    | true                  | browser's
                    /clients/0/implicitFlowEnabled                    | null                  | leaves open
                    /clients/0/attributes/pkce.code.challenge.method  | "plain"               | PKCE
                    /clients/0/redirectUris/0                         | "http://localhost:5173/*" | redirects
                    /clients/0/redirectUris/0                         | "*"                   | redirects
                    /clients/0/redirectUris/0                         | "http://example.org/" | redirects
                    /clients/0/redirectUris/0                         | "/callback"           | redirects
                    /clients/0/attributes/post.logout.redirect.uris   | "+"                   | sign-out
                    /clients/0/webOrigins/0                           | "+"                   | scripts
                    /clients/0/webOrigins/0                           | "*"                   | scripts
                    /clients/0/serviceAccountsEnabled                 | true                  | at once
                    /clients/0/defaultClientScopes                    | ["basic"]             | no audience
                    /clients/0/optionalClientScopes                   | ["offline_access"]    | offline
                    /clients/0/attributes/access.token.lifespan       | "86400"               | lifetime
                    /clients/1/publicClient                           | true                  | secret
                    /clients/1/secret                                 | "x"                   | secret
                    /clients/1/fullScopeAllowed                       | true                  | every role
                    /clients/1/redirectUris                           | ["https://a.example/"] | browser addresses
                    /clients/1/clientId                               | "gateway"             | without need
                    /clients/1/defaultClientScopes/0                  | "roles"               | other scopes
                    """)
    void areNotBelievedWithoutLooking(String where, String instead, String rule) throws IOException {
        var realm = JSON.readTree(realmFiles().get(0).toFile());
        put(realm, where, JSON.readTree(instead));

        var broken = RealmRules.brokenBy(realm);
        assertTrue(broken.stream().anyMatch(breach -> breach.contains(rule)), broken.toString());
    }

    @Test
    void partnersActForOneOrganisationEach() throws IOException {
        var realm = JSON.readTree(realmFiles().get(0).toFile());
        var organisations = RealmRules.array(realm, "clients")
                .filter(client -> client.path("clientId").asText().startsWith("partner-"))
                .collect(Collectors.toMap(client -> client.path("clientId").asText(), RealmFilesTest::organisationOf));
        organisations.forEach((client, organisation) -> assertEquals(client, "partner-" + organisation));
    }

    /** The one client that gives tokens for passwords exists on developers' machines alone. */
    @Test
    void theLocalOverlayAddsThePasswordClientAndNoOther() throws IOException {
        var overlay =
                JSON.readTree(Repository.find().keycloak("local/overlay.json").toFile());
        assertEquals(1, overlay.path("clients").size());
        assertEquals(
                "local-cli", overlay.path("clients").path(0).path("clientId").asText());
        assertFalse(
                overlay.path("clients").path(0).path("serviceAccountsEnabled").asBoolean(true));
        assertTrue(overlay.findValue("password") == null && overlay.findValue("secret") == null);
        assertEquals(Set.of("passwordPolicy"), Set.copyOf(names(overlay.path("realm"))));
    }

    private static String organisationOf(JsonNode client) {
        return RealmRules.array(client, "protocolMappers")
                .map(mapper -> mapper.path("config"))
                .filter(config -> config.path("claim.name").asText().equals("organisation"))
                .map(config -> config.path("claim.value").asText())
                .collect(Collectors.joining(","));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(field -> field.getKey()).toList();
    }

    private static void put(JsonNode root, String where, JsonNode value) {
        var slash = where.lastIndexOf('/');
        var name = where.substring(slash + 1);
        var parent = root.at(where.substring(0, slash));
        if (parent instanceof ArrayNode array) {
            array.insert(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}
