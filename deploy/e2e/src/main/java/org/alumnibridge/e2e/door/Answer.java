package org.alumnibridge.e2e.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the gateway answered.
 *
 * @param call method and path, for messages
 * @param body JSON; missing node when there is none
 */
public record Answer(String call, int status, HttpHeaders headers, JsonNode body) {

    /** @throws UnexpectedAnswerException with the whole answer, when the status is another */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswerException(
                    "%s answered %d instead of %d: %s".formatted(call, status, expected, body.toPrettyString()));
        }
        return this;
    }

    /** Text at a path of keys separated by dots, empty when absent. */
    public String text(String path) {
        return body.at("/" + path.replace('.', '/')).asText();
    }

    public Stream<JsonNode> items() {
        return StreamSupport.stream(body.path("items").spliterator(), false);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Last segment of the problem's type. */
    public String problem() {
        String type = text("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
