package org.alumnibridge.e2e.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Tokens that the real Keycloak gives out, but not for this API. */
final class OtherTokens {

    private static final String OTHER_REALM = "other-network";
    private static final String CLI = "local-cli";
    private static final String NO_AUDIENCE = "tests-without-audience";
    private static final String OTHER_AUDIENCE = "tests-for-another-api";
    private static final String PASSWORD = "alumni-bridge-local";
    private static final String SECRET = "tests-secret";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakConsole console;

    OtherTokens(KeycloakConsole console) {
        this.console = console;
        console.create("", otherRealm());
        console.create("/" + KeycloakConsole.REALM + "/clients", clientWithoutAudience());
        console.create("/" + KeycloakConsole.REALM + "/clients", clientForAnotherApi());
    }

    /** All tokens of one sign-in: access, ID, refresh. */
    JsonNode ofSession(String who) {
        return console.tokens(KeycloakConsole.REALM, passwordGrant(CLI, who));
    }

    /** Of a realm next door on the same Keycloak, for an audience of the same name. */
    String ofOtherRealm() {
        return accessToken(console.tokens(OTHER_REALM, passwordGrant(CLI, "somebody")));
    }

    String withoutAudience(String who) {
        return accessToken(console.tokens(KeycloakConsole.REALM, passwordGrant(NO_AUDIENCE, who)));
    }

    /** Of a service of this realm that may call another API. */
    String ofServiceForAnotherApi() {
        return accessToken(console.tokens(
                KeycloakConsole.REALM,
                Map.of("grant_type", "client_credentials", "client_id", OTHER_AUDIENCE, "client_secret", SECRET)));
    }

    private static Map<String, String> passwordGrant(String client, String who) {
        return Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", who,
                "password", PASSWORD,
                "scope", "openid");
    }

    private static String accessToken(JsonNode tokens) {
        return tokens.path("access_token").asText();
    }

    private static ObjectNode otherRealm() {
        ObjectNode realm = JSON.createObjectNode().put("realm", OTHER_REALM).put("enabled", true);
        ObjectNode client = publicClient(CLI);
        audience(client, "alumni-bridge-api");
        realm.putArray("clients").add(client);
        ObjectNode user = realm.putArray("users")
                .addObject()
                .put("username", "somebody")
                .put("email", "somebody@example.org")
                .put("emailVerified", true)
                .put("firstName", "Some")
                .put("lastName", "Body")
                .put("enabled", true);
        user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        return realm;
    }

    private static ObjectNode clientWithoutAudience() {
        ObjectNode client = publicClient(NO_AUDIENCE);
        scopes(client, List.of("basic", "profile", "email", "roles"));
        return client;
    }

    private static ObjectNode clientForAnotherApi() {
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", OTHER_AUDIENCE)
                .put("publicClient", false)
                .put("serviceAccountsEnabled", true)
                .put("secret", SECRET);
        scopes(client, List.of("basic", "roles", "directory:read"));
        audience(client, "another-api");
        return client;
    }

    private static ObjectNode publicClient(String id) {
        return JSON.createObjectNode()
                .put("clientId", id)
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true);
    }

    private static void scopes(ObjectNode client, List<String> scopes) {
        ArrayNode names = client.putArray("defaultClientScopes");
        scopes.forEach(names::add);
    }

    private static void audience(ObjectNode client, String audience) {
        ObjectNode mapper = client.putArray("protocolMappers")
                .addObject()
                .put("name", "audience")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper");
        mapper.putObject("config").put("included.custom.audience", audience).put("access.token.claim", "true");
    }
}
