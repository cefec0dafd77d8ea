package org.alumnibridge.e2e.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.process.Http;

/** What an administrator of the stack's Keycloak can do and see. */
public final class KeycloakConsole {

    static final String REALM = "alumni-bridge";

    private static final String ADMIN_CLIENT = "local-stack";
    private static final String KEYS_FETCHED = "http_server_requests_seconds_count";
    private static final String KEYS_PATH = "/certs\"";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalStack stack;
    private final String server;

    public KeycloakConsole(LocalStack stack) {
        this.stack = stack;
        this.server = stack.keycloak().backchannelUrl().replace("/realms/" + REALM, "");
    }

    /** All tokens that a realm gives out for a form of its token endpoint. */
    JsonNode tokens(String realm, Map<String, String> form) {
        return read(Http.send(Http.request(server + "/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)))
                .build()));
    }

    /** The keys that the realm publishes. */
    JsonNode publishedKeys() {
        return read(Http.send(Http.request(stack.keycloak().backchannelUrl() + "/protocol/openid-connect/certs")
                        .build()))
                .path("keys");
    }

    /** Makes what is not there yet. */
    void create(String path, ObjectNode representation) {
        HttpResponse<String> answer = Http.send(Http.request(server + "/admin/realms" + path)
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(representation.toString()))
                .build());
        if (answer.statusCode() >= 300 && answer.statusCode() != 409) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** How often anybody has fetched a realm's keys since Keycloak was started, by its own count. */
    long keyFetches() {
        String url = "http://%s:%d/metrics"
                .formatted(StackContext.HOST, stack.context().port(Ports.KEYCLOAK_MANAGEMENT));
        return Http.send(Http.request(url).build())
                .body()
                .lines()
                .filter(line -> line.startsWith(KEYS_FETCHED) && line.contains(KEYS_PATH))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String adminToken() {
        return tokens(
                        "master",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                ADMIN_CLIENT,
                                "client_secret",
                                stack.keycloak().clientSecret(ADMIN_CLIENT)))
                .path("access_token")
                .asText();
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
