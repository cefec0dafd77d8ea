package org.alumnibridge.localstack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.StackContext;

/**
 * Brings the realm to what the files say. A realm made from other files is made anew: nothing in a local realm is worth
 * keeping, and people get the same ids again.
 */
final class RealmSetup {

    private static final String NOTE = "realm";
    private static final String PORTAL_IN_FILE = "http://localhost:8080";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StackContext context;
    private final KeycloakAccess access;
    private final LocalOverlay overlay;

    RealmSetup(StackContext context, KeycloakAccess access) {
        this.context = context;
        this.access = access;
        this.overlay = new LocalOverlay(context.repository());
    }

    void apply() {
        var realm = realm();
        var fingerprint = UUID.nameUUIDFromBytes(realm.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        var admin = new KeycloakAdmin(access);
        var present = admin.exists("/" + KeycloakAccess.REALM);
        if (present && context.state().note(NOTE).equals(fingerprint)) {
            return;
        }
        if (present) {
            admin.delete("/" + KeycloakAccess.REALM);
        }
        admin.post("", realm);
        context.state().note(NOTE, fingerprint);
    }

    /** The realm file with the overlay on it, secrets and the gateway's real port filled in. */
    private ObjectNode realm() {
        var realm = realmFile();
        overlay.realmSettings().properties().forEach(setting -> realm.set(setting.getKey(), setting.getValue()));
        var clients = (ArrayNode) realm.path("clients");
        clients.forEach(this::giveSecret);
        overlay.clients().forEach(clients::add);
        var users = realm.withArray("users");
        overlay.people().forEach(users::add);
        return realm;
    }

    private void giveSecret(JsonNode client) {
        if (!client.path("publicClient").asBoolean()) {
            ((ObjectNode) client)
                    .put("secret", access.clientSecret(client.path("clientId").asText()));
        }
    }

    private ObjectNode realmFile() {
        try {
            var text = Files.readString(context.repository().keycloak("alumni-bridge-realm.json"));
            var gateway = "http://localhost:" + context.port(Components.GATEWAY);
            return (ObjectNode) JSON.readTree(text.replace(PORTAL_IN_FILE, gateway));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
