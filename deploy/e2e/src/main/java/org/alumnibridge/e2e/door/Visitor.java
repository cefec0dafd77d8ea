package org.alumnibridge.e2e.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** One caller's way of using the API: sends the token, JSON and, on POST, an idempotency key. */
public final class Visitor {

    private final Door door;
    private final String name;
    private final Supplier<String> token;

    Visitor(Door door, String name, Supplier<String> token) {
        this.door = door;
        this.name = name;
        this.token = token;
    }

    public String name() {
        return name;
    }

    public Answer get(String path) {
        return get(path, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, Object body) {
        return post(path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, json(body), withType(headers, "application/json"));
    }

    /** POST of text that is no JSON document, such as an import. */
    public Answer postText(String path, String mediaType, String text) {
        return send("POST", path, BodyPublishers.ofString(text), withType(Map.of(), mediaType));
    }

    public Answer put(String path, Object body, Map<String, String> headers) {
        return send("PUT", path, json(body), withType(headers, "application/json"));
    }

    public Answer patch(String path, Object body, Map<String, String> headers) {
        return send("PATCH", path, json(body), withType(headers, "application/merge-patch+json"));
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(door.at(path)).timeout(door.patience()).method(method, body);
        String bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        headers.forEach(request::header);
        return door.send(method + " " + path, request.build());
    }

    private static Map<String, String> withType(Map<String, String> headers, String mediaType) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.putIfAbsent("Content-Type", mediaType);
        return all;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body instanceof String raw) {
            return BodyPublishers.ofString(raw);
        }
        try {
            return BodyPublishers.ofString(Door.JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
