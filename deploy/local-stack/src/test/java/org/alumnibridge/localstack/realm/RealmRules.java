package org.alumnibridge.localstack.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a realm file that reaches production must and must not say. Clients have rules of their own. */
final class RealmRules {

    /** Keys whose value is a secret wherever they stand. */
    private static final List<String> SECRETS =
            List.of("secret", "credentials", "privateKey", "password", "secretData", "registrationAccessToken");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private final List<String> broken = new ArrayList<>();
    private final JsonNode realm;

    private RealmRules(JsonNode realm) {
        this.realm = realm;
    }

    /** The rules that a realm breaks, in words. */
    static List<String> brokenBy(JsonNode realm) {
        var rules = new RealmRules(realm);
        rules.people();
        rules.signingIn();
        rules.lifetimes();
        rules.traces();
        rules.scopes();
        array(realm, "clients").forEach(client -> rules.broken.addAll(ClientRules.brokenBy(client)));
        return rules.broken;
    }

    /** To delete the account of a person who is erased, alumni-service manages users; nothing else administers. */
    private void people() {
        array(realm, "users")
                .forEach(user -> check(user.has("serviceAccountClientId"), "holds a person: " + user.path("username")));
        array(realm, "users").filter(user -> user.has("serviceAccountClientId")).forEach(this::serviceAccount);
        SECRETS.forEach(
                key -> realm.findValues(key).forEach(value -> check(isVariable(value), "holds a secret: " + key)));
        check(!realm.has("identityProviders"), "brings identity providers");
        var mapped = realm.path("clientScopeMappings").toString();
        check(
                mapped.isEmpty()
                        || mapped.equals(
                                "{\"realm-management\":[{\"client\":\"alumni-service\",\"roles\":[\"manage-users\"]}]}"),
                "maps other roles of clients: " + mapped);
    }

    private void serviceAccount(JsonNode user) {
        var client = user.path("serviceAccountClientId").asText();
        check(
                client.equals("alumni-service")
                        && user.path("clientRoles").toString().equals("{\"realm-management\":[\"manage-users\"]}"),
                "gives roles to " + client + ": " + user.path("clientRoles"));
        check(!user.has("realmRoles") && !user.has("groups"), "gives realm roles to " + client);
    }

    private void signingIn() {
        check(Set.of("external", "all").contains(text("sslRequired")), "does without TLS");
        check(is("bruteForceProtected") && !is("permanentLockout"), "lets people guess, or locks them out for ever");
        check(within("failureFactor", 1, 30), "lets people guess often");
        check(within("waitIncrementSeconds", MINUTE, HOUR), "hardly makes guessers wait");
        check(text("passwordPolicy").matches(".*length\\(1[2-9]\\).*"), "takes short passwords");
        check(!is("registrationAllowed"), "lets everybody register");
        check(is("verifyEmail") && !is("duplicateEmailsAllowed"), "believes any address");
        check(text("defaultSignatureAlgorithm").equals("RS256"), "signs with another algorithm than RS256");
    }

    private void lifetimes() {
        check(within("accessTokenLifespan", MINUTE, 5 * MINUTE), "has long-lived access tokens");
        check(within("ssoSessionIdleTimeout", MINUTE, HOUR), "has sessions that idle for long");
        check(within("ssoSessionMaxLifespan", MINUTE, 12 * HOUR), "has sessions without end");
        check(is("revokeRefreshToken"), "does not rotate refresh tokens");
        check(realm.path("refreshTokenMaxReuse").asInt(1) == 0, "lets refresh tokens be used again");
    }

    private void traces() {
        check(!is("eventsEnabled"), "keeps sign-ins, which name people, in its tables");
        check(
                realm.path("eventsListeners").isArray()
                        && realm.path("eventsListeners").isEmpty(),
                "tells of sign-ins, which name people, in its log");
        check(is("adminEventsEnabled") && !is("adminEventsDetailsEnabled"), "keeps no trace of administrators, or all");
        var expiration = realm.path("attributes").path("adminEventsExpiration").asInt(-1);
        check(
                expiration >= HOUR && expiration <= 24 * HOUR,
                "keeps the ids of accounts for long, or traces for nothing");
        check(onlyAdministratorsChange("organisation"), "lets people choose the organisation they act for");
    }

    /** The user profile stands in the file as a text of JSON. */
    private boolean onlyAdministratorsChange(String attribute) {
        return realm.findValues("kc.user.profile.config").stream()
                .map(texts -> parse(texts.path(0).asText()))
                .flatMap(profile -> array(profile, "attributes"))
                .filter(found -> found.path("name").asText().equals(attribute))
                .map(found -> found.path("permissions").path("edit").toString())
                .toList()
                .equals(List.of("[\"admin\"]"));
    }

    /** Keycloak fills it in from its environment when it imports the file. */
    private static boolean isVariable(JsonNode value) {
        return value.asText().matches("\\$\\{[A-Z_]+}");
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The scope that every client has brings the audience; none that nobody asked for comes with new clients. */
    private void scopes() {
        var audience = array(realm, "clientScopes")
                .filter(scope -> scope.path("name").asText().equals(ClientRules.API_SCOPE))
                .flatMap(scope -> array(scope, "protocolMappers"))
                .filter(mapper -> mapper.path("protocolMapper").asText().equals("oidc-audience-mapper"))
                .map(mapper -> mapper.path("config").toString())
                .toList();
        check(
                audience.equals(List.of("{\"included.custom.audience\":\"alumni-bridge-api\","
                        + "\"access.token.claim\":\"true\",\"id.token.claim\":\"false\"}")),
                "has no audience mapper, or another one: " + audience);
        check(realm.path("defaultDefaultClientScopes").isEmpty(), "gives scopes to every new client");
        check(
                array(realm, "clientScopes")
                        .noneMatch(scope -> scope.path("name").asText().equals("offline_access")),
                "has offline tokens");
    }

    private void check(boolean kept, String breach) {
        if (!kept) {
            broken.add(breach);
        }
    }

    private boolean is(String setting) {
        return realm.path(setting).asBoolean(false);
    }

    private String text(String setting) {
        return realm.path(setting).asText();
    }

    private boolean within(String setting, int least, int most) {
        var value = realm.path(setting).asInt(-1);
        return value >= least && value <= most;
    }

    static Stream<JsonNode> array(JsonNode parent, String name) {
        return StreamSupport.stream(parent.path(name).spliterator(), false);
    }
}
