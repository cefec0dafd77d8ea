package org.alumnibridge.e2e.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens with the claims of a real one, by default as good as that: each test spoils one thing. */
final class TokenForge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String genuine;
    private final SigningKey key;

    /** @param key that the realm publishes */
    TokenForge(String genuine, SigningKey key) {
        this.genuine = genuine;
        this.key = key;
    }

    /** As good as a token of the realm. */
    String good() {
        return withClaims(claims -> {});
    }

    String withClaims(Consumer<ObjectNode> change) {
        return signed(header -> {}, change, "SHA256withRSA", key);
    }

    String withHeader(Consumer<ObjectNode> change) {
        return signed(change, claims -> {}, "SHA256withRSA", key);
    }

    /** Under another algorithm, but truly signed with it. */
    String under(String algorithm, String signature) {
        return signed(header -> header.put("alg", algorithm), claims -> {}, signature, key);
    }

    /** By a key of the caller's own, which the header brings along or tells where to find. */
    String signedBy(SigningKey own, Consumer<ObjectNode> header) {
        return signed(header, claims -> {}, "SHA256withRSA", own);
    }

    /** Under a shared secret, which is no secret. */
    String underSecret(byte[] secret, Consumer<ObjectNode> change) {
        ObjectNode header = header();
        header.put("alg", "HS256");
        change.accept(header);
        String content = content(header, claimsOf(genuine));
        return content + "." + BASE64.encodeToString(mac(secret, content));
    }

    /** Without a signature worth the name. */
    String unsigned(String algorithm, String signature) {
        ObjectNode header = header();
        header.put("alg", algorithm);
        return content(header, claimsOf(genuine)) + "." + signature;
    }

    static ObjectNode headerOf(String token) {
        return part(token, 0);
    }

    static ObjectNode claimsOf(String token) {
        return part(token, 1);
    }

    static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode header() {
        return JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT").put("kid", key.id());
    }

    private String signed(
            Consumer<ObjectNode> headerChange, Consumer<ObjectNode> claimsChange, String algorithm, SigningKey signer) {
        ObjectNode header = header();
        header.put("kid", signer.id());
        headerChange.accept(header);
        ObjectNode claims = claimsOf(genuine);
        claimsChange.accept(claims);
        String content = content(header, claims);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(signer.pair().getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String content(JsonNode header, JsonNode claims) {
        return encode(header.toString()) + "." + encode(claims.toString());
    }

    private static byte[] mac(byte[] secret, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode part(String token, int index) {
        try {
            return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
