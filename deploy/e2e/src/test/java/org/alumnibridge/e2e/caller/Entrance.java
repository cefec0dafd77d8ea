package org.alumnibridge.e2e.caller;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.alumnibridge.e2e.door.Door;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;

/**
 * A port at which tokens are judged: the gateway's and each service's own.
 *
 * @param component its name in the local stack
 * @param path an operation there that members may read and nobody without a token
 */
record Entrance(String component, int port, String path) {

    /** The operation of each service, in the order of the services' names. */
    private static final List<Entrance> OPERATIONS = List.of(
            new Entrance("alumni-service", 0, "/v1/me"),
            new Entrance("matching-service", 0, "/v1/matching-policies/default"),
            new Entrance("notification-service", 0, "/v1/notifications/unread-count"),
            new Entrance("request-service", 0, "/v1/tasks"));

    /** The gateway and the four services. */
    static List<Entrance> all(LocalStack stack) {
        Entrance gateway = new Entrance(Components.GATEWAY, 0, "/v1/me").on(stack);
        return Stream.concat(Stream.of(gateway), services(stack)).toList();
    }

    /** The services' own ports, behind the gateway. */
    static Stream<Entrance> services(LocalStack stack) {
        return OPERATIONS.stream().map(entrance -> entrance.on(stack));
    }

    private Entrance on(LocalStack stack) {
        return new Entrance(component, stack.context().port(component), path);
    }

    /** The entrance for a well-behaved client. */
    Door door() {
        return new Door(URI.create("http://127.0.0.1:" + port), name -> name);
    }

    WireAnswer get(List<String> headers) {
        return Wire.get(port, path, headers);
    }

    WireAnswer get(String token) {
        return get(List.of("Authorization: Bearer " + token));
    }

    @Override
    public String toString() {
        return component;
    }
}
