package org.alumnibridge.alumni.privacy;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alumnibridge.alumni.erasing.ErasureConfig;

/** Deletes accounts through Keycloak's administration interface, as this service's own client. */
@ApplicationScoped
class KeycloakAccounts {

    private static final long TIMEOUT_MILLIS = 10_000;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final WebClient http;
    private final ErasureConfig config;

    KeycloakAccounts(Vertx vertx, ErasureConfig config) {
        this.http = WebClient.create(
                vertx, new WebClientOptions().setConnectTimeout(5_000).setFollowRedirects(false));
        this.config = config;
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /**
     * @param subject the account's id
     * @return what was removed: nothing when the account was gone already
     */
    Uni<Map<String, Integer>> delete(String subject) {
        return token().chain(token -> delete(subject, token));
    }

    private Uni<String> token() {
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "client_credentials")
                .add("client_id", config.clientId())
                .add("client_secret", config.clientSecret());
        return http.postAbs(config.realmUrl() + "/protocol/openid-connect/token")
                .timeout(TIMEOUT_MILLIS)
                .sendForm(form)
                .map(answer -> requireStatus(answer, 200).bodyAsJsonObject().getString("access_token"));
    }

    /** The token was of the same realm, so that 404 is about the account and not about the address. */
    private Uni<Map<String, Integer>> delete(String subject, String token) {
        String users = config.realmUrl().replace("/realms/", "/admin/realms/") + "/users/";
        return http.deleteAbs(users + URLEncoder.encode(subject, StandardCharsets.UTF_8))
                .timeout(TIMEOUT_MILLIS)
                .bearerTokenAuthentication(token)
                .send()
                .map(KeycloakAccounts::removed);
    }

    private static Map<String, Integer> removed(HttpResponse<Buffer> answer) {
        if (answer.statusCode() == NOT_FOUND) {
            return Map.of();
        }
        requireStatus(answer, NO_CONTENT);
        return Map.of("accounts", 1);
    }

    private static HttpResponse<Buffer> requireStatus(HttpResponse<Buffer> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new IllegalStateException("Keycloak answered " + answer.statusCode());
        }
        return answer;
    }
}
