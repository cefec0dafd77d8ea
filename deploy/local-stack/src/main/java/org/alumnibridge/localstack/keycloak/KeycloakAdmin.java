package org.alumnibridge.localstack.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.process.Http;

/** The few calls to Keycloak's administration interface that the stack needs. */
final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final String token;

    KeycloakAdmin(KeycloakAccess access) {
        this.url = access.serverUrl() + "/admin/realms";
        this.token = access.adminToken();
    }

    boolean exists(String path) {
        return call("GET", path, null).statusCode() == 200;
    }

    JsonNode get(String path) {
        return parse(expectSuccess("GET", path, null).body());
    }

    /** Creates; answers the new object's address, empty if Keycloak names none. */
    String post(String path, JsonNode body) {
        return expectSuccess("POST", path, body)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** Creates unless an object of that name is there; answers whether it did. */
    boolean postIfAbsent(String path, JsonNode body) {
        var answer = call("POST", path, body);
        if (answer.statusCode() == 409) {
            return false;
        }
        refuse("POST", path, answer);
        return true;
    }

    void put(String path, JsonNode body) {
        expectSuccess("PUT", path, body);
    }

    void delete(String path) {
        expectSuccess("DELETE", path, null);
    }

    private HttpResponse<String> expectSuccess(String method, String path, JsonNode body) {
        var answer = call(method, path, body);
        refuse(method, path, answer);
        return answer;
    }

    private static void refuse(String method, String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new StackException(
                    "Keycloak refused %s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
    }

    private HttpResponse<String> call(String method, String path, JsonNode body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        return Http.send(Http.request(url + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build());
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new StackException("Keycloak answered something else than JSON: " + body, e);
        }
    }
}
