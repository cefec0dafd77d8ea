package org.alumnibridge.localstack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Adds people to a local realm while it runs. */
final class LocalPeople {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakAdmin admin;

    LocalPeople(KeycloakAdmin admin) {
        this.admin = admin;
    }

    /** Makes the person unless there is one of that user name. */
    void ensure(JsonNode person) {
        var representation = JSON.createObjectNode();
        representation.put("ifResourceExists", "SKIP");
        representation.putArray("users").add(LocalOverlay.user(person));
        admin.post("/" + KeycloakAccess.REALM + "/partialImport", representation);
    }
}
