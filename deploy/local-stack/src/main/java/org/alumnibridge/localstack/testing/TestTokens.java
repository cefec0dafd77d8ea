package org.alumnibridge.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alumnibridge.localstack.LocalStack;

/** Real access tokens of the test stack's Keycloak, kept until shortly before they expire. */
public final class TestTokens {

    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** The token of a demo person, such as {@code contact-sve}. */
    public static String of(String person) {
        return TOKENS.compute(
                person,
                (who, known) -> fresh(known) ? known : LocalStack.forTests().token(who));
    }

    /** The token of a partner client, such as {@code partner-bmwi}. */
    public static String partner(String client) {
        return of(client);
    }

    /**
     * The token of a further person, made at the first call.
     *
     * @param roles realm roles, such as {@code member}; none for a person who only registered
     */
    public static String person(String username, String... roles) {
        if (!TOKENS.containsKey(username)) {
            LocalStack.forTests().keycloak().ensurePerson(username, List.of(roles));
        }
        return of(username);
    }

    /** The subject ({@code sub}) of a token. */
    public static String subjectOf(String token) {
        return claims(token).path("sub").asText();
    }

    /** All claims of a token. */
    public static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fresh(String token) {
        return token != null
                && Instant.ofEpochSecond(claims(token).path("exp").asLong())
                        .isAfter(Instant.now().plus(MARGIN));
    }
}
