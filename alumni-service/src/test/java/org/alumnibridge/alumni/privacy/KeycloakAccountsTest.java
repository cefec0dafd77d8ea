package org.alumnibridge.alumni.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alumnibridge.alumni.erasing.ErasureConfig;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Against the real Keycloak: gone is gone, and everything else is no success. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class KeycloakAccountsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    ErasureConfig config;

    @Inject
    Vertx vertx;

    @Test
    void anAccountIsDeletedAndIsGoneTheSecondTime() {
        String subject = TestTokens.subjectOf(TestTokens.person("kc-gone", "member"));
        KeycloakAccounts accounts = new KeycloakAccounts(vertx, config);

        assertEquals(Map.of("accounts", 1), accounts.delete(subject).await().atMost(LIMIT));
        assertThrows(StackException.class, () -> LocalStack.forTests().token("kc-gone"));
        assertEquals(Map.of(), accounts.delete(subject).await().atMost(LIMIT));
    }

    @Test
    void whatIsNoAnswerAboutTheAccountIsNoSuccess() {
        String subject = TestTokens.subjectOf(TestTokens.person("kc-stays", "member"));
        for (ErasureConfig broken : List.of(
                new Changed(config, "http://127.0.0.1:1/realms/alumni-bridge", config.clientSecret()),
                new Changed(config, config.realmUrl() + "-absent", config.clientSecret()),
                new Changed(config, config.realmUrl(), "wrong"))) {
            KeycloakAccounts accounts = new KeycloakAccounts(vertx, broken);
            assertThrows(Exception.class, () -> accounts.delete(subject).await().atMost(LIMIT));
        }
        LocalStack.forTests().token("kc-stays");
    }

    private record Changed(ErasureConfig real, String realmUrl, String clientSecret) implements ErasureConfig {
        @Override
        public Duration undoWindow() {
            return real.undoWindow();
        }

        @Override
        public String hmacKey() {
            return real.hmacKey();
        }

        @Override
        public String clientId() {
            return real.clientId();
        }

        @Override
        public Duration pollInterval() {
            return real.pollInterval();
        }
    }
}
