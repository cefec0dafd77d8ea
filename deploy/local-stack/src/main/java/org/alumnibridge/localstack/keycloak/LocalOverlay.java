package org.alumnibridge.localstack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.localstack.Repository;

/**
 * What only a local realm has: a client for direct grants, people with a known password and a password hash that costs
 * nothing. Laid over the realm by the stack, never part of the realm file.
 */
final class LocalOverlay {

    /** The direct-grant client of launcher and tests. */
    static final String CLI_CLIENT = "local-cli";

    /** Everybody's password in a local realm. */
    static final String PASSWORD = "alumni-bridge-local";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Repository repository;

    LocalOverlay(Repository repository) {
        this.repository = repository;
    }

    /** Realm settings to put over the realm's own. */
    JsonNode realmSettings() {
        return file().path("realm");
    }

    /** Clients to add. */
    JsonNode clients() {
        return file().path("clients");
    }

    /** The demo people and, where there is one, the network of the demo, as Keycloak's user representations. */
    List<ObjectNode> people() {
        var people = new LinkedHashMap<String, ObjectNode>();
        file().path("people").forEach(person -> people.put(username(person), user(person)));
        network().forEach(person -> people.putIfAbsent(username(person), user(person)));
        return List.copyOf(people.values());
    }

    /**
     * A user of the local realm. The id follows from the user name, so that a realm made anew knows the same subjects.
     *
     * @param person {@code email, givenName, familyName, locale}, and where wanted {@code roles, organisation}
     */
    static ObjectNode user(JsonNode person) {
        var username = username(person);
        var user = JSON.createObjectNode();
        user.put(
                "id",
                UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8))
                        .toString());
        user.put("username", username);
        user.put("email", person.path("email").asText());
        user.put("emailVerified", true);
        user.put("enabled", true);
        user.put("firstName", person.path("givenName").asText());
        user.put("lastName", person.path("familyName").asText());
        attributes(user.putObject("attributes"), person);
        roles(user, person);
        user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        return user;
    }

    private static String username(JsonNode person) {
        var email = person.path("email").asText();
        return email.substring(0, email.indexOf('@'));
    }

    private static void attributes(ObjectNode attributes, JsonNode person) {
        for (var name : List.of("locale", "organisation")) {
            if (person.has(name)) {
                attributes.putArray(name).add(person.path(name).asText());
            }
        }
    }

    private static void roles(ObjectNode user, JsonNode person) {
        var roles = user.putArray("realmRoles").add("default-roles-" + KeycloakAccess.REALM);
        if (person.has("roles")) {
            person.path("roles").forEach(roles::add);
        } else {
            roles.add("member");
        }
    }

    private JsonNode file() {
        return read(repository.keycloak("local/overlay.json"));
    }

    private List<JsonNode> network() {
        var file = repository.root().resolve("deploy/local-stack/src/main/resources/demo/network.ndjson");
        if (Files.notExists(file)) {
            return List.of();
        }
        try (var people = JSON.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return people.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
