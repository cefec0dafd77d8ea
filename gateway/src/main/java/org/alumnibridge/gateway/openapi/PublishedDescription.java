package org.alumnibridge.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A merged description as it is answered, in both formats. */
record PublishedDescription(Representation json, Representation yaml) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    /** @param tag its entity tag, quotes included */
    record Representation(String mediaType, Buffer content, String tag) {

        static Representation of(String mediaType, String text) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            return new Representation(mediaType, Buffer.buffer(content), "\"" + digest(content) + "\"");
        }

        private static String digest(byte[] content) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
                return HexFormat.of().formatHex(digest, 0, 16);
            } catch (NoSuchAlgorithmException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }
    }

    static PublishedDescription of(ObjectNode document) throws JsonProcessingException {
        return new PublishedDescription(
                Representation.of("application/json", JSON.writeValueAsString(document)),
                Representation.of("application/yaml", YAML.writeValueAsString(document)));
    }
}
