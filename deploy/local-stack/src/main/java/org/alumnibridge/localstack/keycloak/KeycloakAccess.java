package org.alumnibridge.localstack.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.process.Http;

/** How to reach the stack's Keycloak, and access tokens from it. */
public final class KeycloakAccess {

    public static final String REALM = "alumni-bridge";

    static final String ADMIN_CLIENT = "local-stack";

    private static final String PARTNER_PREFIX = "partner-";
    private static final String SERVICE_SUFFIX = "-service";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StackContext context;

    public KeycloakAccess(StackContext context) {
        this.context = context;
    }

    /** Keycloak as browsers and tokens name it. */
    String publicUrl() {
        return "http://localhost:" + context.port(Components.KEYCLOAK);
    }

    /** The issuer in every token. */
    public String issuer() {
        return publicUrl() + "/realms/" + REALM;
    }

    /** The same realm at the address that services use. */
    public String backchannelUrl() {
        return serverUrl() + "/realms/" + REALM;
    }

    /** The generated secret of a confidential client. */
    public String clientSecret(String client) {
        return context.secret("keycloak/" + client);
    }

    /**
     * A fresh access token.
     *
     * @param who the user name of a demo person, a partner client ({@code partner-...}) or a service ({@code ...-service})
     */
    public String token(String who) {
        if (who.startsWith(PARTNER_PREFIX) || who.endsWith(SERVICE_SUFFIX)) {
            return clientToken(who);
        }
        return request(
                who,
                REALM,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        LocalOverlay.CLI_CLIENT,
                        "username",
                        who,
                        "password",
                        LocalOverlay.PASSWORD));
    }

    /** Makes a person of the local realm unless there is one; e-mail address {@code <username>@example.org}. */
    public void ensurePerson(String username, List<String> roles) {
        var person = JSON.createObjectNode();
        person.put("email", username + "@example.org");
        person.put("givenName", username);
        person.put("familyName", "Test");
        roles.forEach(person.putArray("roles")::add);
        new LocalPeople(new KeycloakAdmin(this)).ensure(person);
    }

    String adminToken() {
        return request(ADMIN_CLIENT, "master", clientCredentials(ADMIN_CLIENT));
    }

    String serverUrl() {
        return "http://" + StackContext.HOST + ":" + context.port(Components.KEYCLOAK);
    }

    private String clientToken(String client) {
        return request(client, REALM, clientCredentials(client));
    }

    private Map<String, String> clientCredentials(String client) {
        return Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", clientSecret(client));
    }

    private String request(String who, String realm, Map<String, String> form) {
        var url = serverUrl() + "/realms/" + realm + "/protocol/openid-connect/token";
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = Http.send(Http.request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() != 200) {
            throw new StackException("Keycloak gives no token to " + who + ": " + answer.body());
        }
        return accessToken(answer.body());
    }

    private static String accessToken(String answer) {
        try {
            return JSON.readTree(answer).path("access_token").asText();
        } catch (JsonProcessingException e) {
            throw new StackException("Keycloak answered something else than JSON: " + answer, e);
        }
    }
}
