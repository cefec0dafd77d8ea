package org.alumnibridge.e2e.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The gateway as its clients see it. */
public final class Door {

    static final ObjectMapper JSON = new ObjectMapper();

    private final URI url;
    private final UnaryOperator<String> tokens;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param tokens gives an access token for the name of a person or partner client */
    public Door(URI url, UnaryOperator<String> tokens) {
        this(url, tokens, Duration.ofSeconds(30));
    }

    /** @param patience how long an answer may take */
    public Door(URI url, UnaryOperator<String> tokens, Duration patience) {
        this.url = url;
        this.tokens = tokens;
        this.patience = patience;
    }

    /** The door as this person or partner client uses it. */
    public Visitor as(String who) {
        return new Visitor(this, who, () -> tokens.apply(who));
    }

    public Visitor anonymously() {
        return new Visitor(this, "anonymous", () -> null);
    }

    /** The door with a token of one's own making. */
    public Visitor withToken(String token) {
        return new Visitor(this, "bearer", () -> token);
    }

    Answer send(String call, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(call, response.statusCode(), response.headers(), json(response.body()));
        } catch (IOException failure) {
            throw new UnexpectedAnswerException(call + " was not answered: " + failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswerException(call + " was interrupted");
        }
    }

    Duration patience() {
        return patience;
    }

    URI at(String path) {
        return URI.create(url + path);
    }

    private static JsonNode json(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
