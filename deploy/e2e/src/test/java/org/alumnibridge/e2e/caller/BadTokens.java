package org.alumnibridge.e2e.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Every kind of token that opens nothing, by name. */
final class BadTokens {

    private static final int MINUTE = 60;

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final String genuine;
    private final TokenForge forge;

    /** @param genuine a token that opens every entrance */
    BadTokens(String genuine, TokenForge forge) {
        this.genuine = genuine;
        this.forge = forge;
    }

    Map<String, String> all(KeycloakConsole console, KeyTrap trap, SigningKey attackers, String who) {
        garbage();
        spoiledClaims();
        otherAlgorithms();
        publicKeyAsSecret(console.publishedKeys());
        foreignKeys(trap, attackers);
        strangeKeyNames();
        strangeHeaders();
        ofKeycloak(new OtherTokens(console), who);
        return tokens;
    }

    private void garbage() {
        String[] parts = genuine.split("\\.");
        tokens.put("empty", "");
        tokens.put("garbage", "garbage");
        tokens.put("dots alone", "..");
        tokens.put("three words", "a.b.c");
        tokens.put("JSON that is no object", TokenForge.encode("[]") + "." + TokenForge.encode("1") + ".AA");
        tokens.put("two parts", parts[0] + "." + parts[1]);
        tokens.put("without signature", parts[0] + "." + parts[1] + ".");
        tokens.put("without claims", parts[0] + ".." + parts[2]);
        tokens.put("cut in the signature", genuine.substring(0, genuine.length() - 4));
        tokens.put("cut in the claims", genuine.substring(0, genuine.length() / 2));
        tokens.put(
                "signature of another token",
                parts[0] + "." + parts[1] + "." + forge.good().split("\\.")[2]);
        tokens.put("five parts, as if encrypted", genuine + ".AA.AA");
        tokens.put("12 kB long", genuine + "A".repeat(12_000));
        tokens.put("padded", genuine + "=");
        tokens.put("followed by another", genuine + ", Bearer " + genuine);
    }

    private void spoiledClaims() {
        long now = Instant.now().getEpochSecond();
        claims("expired", claims -> claims.put("exp", now - MINUTE));
        claims("without expiry", claims -> claims.remove("exp"));
        claims("not yet valid", claims -> claims.put("nbf", now + 5 * MINUTE));
        claims("wrong issuer", claims -> claims.put("iss", "https://login.example.org/realms/alumni-bridge"));
        claims(
                "issuer with a slash more",
                claims -> claims.put("iss", claims.path("iss").asText() + "/"));
        claims("without issuer", claims -> claims.remove("iss"));
        claims("wrong audience", claims -> claims.put("aud", "account"));
        claims("audience that begins alike", claims -> claims.put("aud", "alumni-bridge-api-admin"));
        claims("missing audience", claims -> claims.remove("aud"));
        claims("empty audience", claims -> claims.putArray("aud"));
        claims("ID token for this audience", claims -> claims.put("typ", "ID"));
        claims("refresh token for this audience", claims -> claims.put("typ", "Refresh"));
        claims("without type", claims -> claims.remove("typ"));
    }

    private void claims(String name, Consumer<ObjectNode> change) {
        tokens.put(name, forge.withClaims(change));
    }

    private void otherAlgorithms() {
        String signature = genuine.split("\\.")[2];
        for (String none : new String[] {"none", "None", "nOnE", ""}) {
            tokens.put("algorithm \"" + none + "\" without signature", forge.unsigned(none, ""));
            tokens.put("algorithm \"" + none + "\" with a signature", forge.unsigned(none, signature));
        }
        tokens.put("without algorithm", forge.withHeader(header -> header.remove("alg")));
        tokens.put("algorithm RS512, truly signed", forge.under("RS512", "SHA512withRSA"));
        tokens.put("algorithm ES256 over an RSA key", forge.under("ES256", "SHA256withRSA"));
        tokens.put("signature of nothing", forge.unsigned("RS256", "AA"));
    }

    /** The key everybody may read, taken for the secret of a symmetric signature, in each form a library might use. */
    private void publicKeyAsSecret(JsonNode published) {
        String keyId = TokenForge.headerOf(genuine).path("kid").asText();
        JsonNode jwk = StreamSupport.stream(published.spliterator(), false)
                .filter(key -> key.path("kid").asText().equals(keyId))
                .findFirst()
                .orElseThrow();
        BigInteger modulus = SigningKey.modulusOf(jwk);
        byte[] der = der(jwk);
        String pem = SigningKey.pem("PUBLIC KEY", der);
        secret("DER", keyId, der);
        secret("PEM", keyId, bytes(pem));
        secret("PEM without last line end", keyId, bytes(pem.strip()));
        secret("PEM body", keyId, bytes(Base64.getEncoder().encodeToString(der)));
        secret("modulus", keyId, modulus.toByteArray());
        secret("modulus as published", keyId, bytes(jwk.path("n").asText()));
        secret("certificate as published", keyId, bytes(jwk.path("x5c").path(0).asText("-")));
        secret("whole key as published", keyId, bytes(jwk.toString()));
    }

    private void secret(String form, String keyId, byte[] secret) {
        tokens.put("HS256 with the public key: " + form, forge.underSecret(secret, header -> header.put("kid", keyId)));
    }

    private void foreignKeys(KeyTrap trap, SigningKey attackers) {
        String keyId = TokenForge.headerOf(genuine).path("kid").asText();
        tokens.put("unknown key", forge.signedBy(attackers, header -> {}));
        tokens.put("known key id, other key", forge.signedBy(attackers, header -> header.put("kid", keyId)));
        tokens.put("without key id, other key", forge.signedBy(attackers, header -> header.remove("kid")));
        tokens.put("key in the header", forge.signedBy(attackers, header -> header.set("jwk", attackers.jwk())));
        for (String where : new String[] {"jku", "x5u"}) {
            tokens.put(
                    "key at " + where, forge.signedBy(attackers, header -> header.put(where, trap.url() + "/certs")));
            tokens.put("known key id, key at " + where, forge.signedBy(attackers, header -> header.put("kid", keyId)
                    .put(where, trap.url() + "/certs")));
        }
        tokens.put("certificate in the header", forge.signedBy(attackers, header -> header.putArray("x5c")
                .add("MIIB")));
        tokens.put("issuer with keys elsewhere", forge.withClaims(claims -> claims.put("iss", trap.url())));
    }

    private void strangeKeyNames() {
        for (String name : new String[] {
            "../../../../../../dev/null", "/dev/null", "' or '1'='1", "%00", "\u0000", "http://127.0.0.1/", ""
        }) {
            String shown = name.replace("\u0000", "NUL");
            tokens.put("key id " + shown, forge.withHeader(header -> header.put("kid", name)));
            tokens.put(
                    "empty secret, key id " + shown, forge.underSecret(new byte[1], header -> header.put("kid", name)));
        }
        tokens.put("key id of 6 kB", forge.withHeader(header -> header.put("kid", "k".repeat(6_000))));
        tokens.put("key id that is a number", forge.withHeader(header -> header.put("kid", 1)));
    }

    private void strangeHeaders() {
        tokens.put("critical extension", forge.withHeader(header -> header.put("exp-ext", 1)
                .putArray("crit")
                .add("exp-ext")));
    }

    private void ofKeycloak(OtherTokens others, String who) {
        JsonNode session = others.ofSession(who);
        tokens.put("ID token", session.path("id_token").asText());
        tokens.put("refresh token", session.path("refresh_token").asText());
        tokens.put("other realm", others.ofOtherRealm());
        tokens.put("client without the audience", others.withoutAudience(who));
        tokens.put("service token of another audience", others.ofServiceForAnotherApi());
    }

    private static byte[] der(JsonNode jwk) {
        BigInteger exponent =
                new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path("e").asText()));
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(SigningKey.modulusOf(jwk), exponent))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
