package org.alumnibridge.kit.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.problem.Problems;

/**
 * A POST that may be sent again: who, which operation on which object, the caller's key, and what was asked.
 *
 * @param subject the caller's token subject: keys of different callers never meet
 * @param operation operation and the object it acts on, such as {@code acceptProposal:0198...}
 * @param key the {@code Idempotency-Key} header; empty when the caller sent none and wants no such protection
 * @param bodyHash SHA-256 of the body as it was understood, so that white space does not matter
 */
public record IdempotentCall(String subject, String operation, Optional<String> key, String bodyHash) {

    private static final int LONGEST_KEY = 200;
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .configure(SerializationFeature.FAIL_ON_EMPTY_BEANS, false)
            .build();

    /**
     * @param key the header as sent, or null
     * @param body the parsed body, or an empty string where the operation takes none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the key is blank or too long
     */
    public static IdempotentCall of(Caller caller, String operation, String key, Object body) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problems.invalid(
                    "?Idempotency-Key", "size", "An idempotency key has 1 to " + LONGEST_KEY + " characters.");
        }
        return new IdempotentCall(caller.subject(), operation, Optional.ofNullable(key), hash(body));
    }

    private static String hash(Object body) {
        try {
            byte[] canonical = CANONICAL.writeValueAsBytes(body);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
