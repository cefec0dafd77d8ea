package org.alumnibridge.e2e.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.stream.StreamSupport;

/**
 * An RSA key to sign with.
 *
 * @param id its name in the header of a token
 */
public record SigningKey(KeyPair pair, String id) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A key that nobody knows. */
    static SigningKey unknown(String id) {
        return new SigningKey(generate(), id);
    }

    /**
     * A key that the real Keycloak publishes as one of its own, although it does not sign with it: with it, tokens can
     * be made that are right in all but one thing.
     */
    public static SigningKey published(KeycloakConsole console) {
        KeyPair pair = generate();
        console.create("/" + KeycloakConsole.REALM + "/components", provider(pair));
        String modulus = base64(((RSAPublicKey) pair.getPublic()).getModulus());
        return StreamSupport.stream(console.publishedKeys().spliterator(), false)
                .filter(key -> key.path("n").asText().equals(modulus))
                .map(key -> new SigningKey(pair, key.path("kid").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** The public key as the realm would publish it. */
    ObjectNode jwk() {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return JSON.createObjectNode()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", id)
                .put("n", base64(key.getModulus()))
                .put("e", base64(key.getPublicExponent()));
    }

    private static ObjectNode provider(KeyPair pair) {
        ObjectNode provider = JSON.createObjectNode()
                .put("name", "tests")
                .put("providerId", "rsa")
                .put("providerType", "org.keycloak.keys.KeyProvider");
        ObjectNode config = provider.putObject("config");
        config.putArray("priority").add("-100");
        config.putArray("enabled").add("true");
        config.putArray("active").add("false");
        config.putArray("algorithm").add("RS256");
        config.putArray("privateKey").add(pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        return provider;
    }

    static String pem(String what, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    static BigInteger modulusOf(JsonNode jwk) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path("n").asText()));
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
