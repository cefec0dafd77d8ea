package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * What services take for their own address, from which they make Location and links. The gateway stands in for a
 * service here, too: it passes requests on to itself, and reads them as the services' settings say.
 */
@OnEchoServices
@TestProfile(ServiceLinksTest.AlsoAService.class)
class ServiceLinksTest {

    private static final String PUBLIC_URL = "http://api.example.org:8080";

    public static class AlsoAService implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String port = Integer.toString(freePort());
            return Map.of(
                    "quarkus.http.test-port",
                    port,
                    "gateway.routing.services.alumni-service.urls",
                    "http://127.0.0.1:" + port,
                    "alumni-bridge.public-url",
                    PUBLIC_URL,
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.enable-forwarded-host",
                    "true",
                    "test.also-a-service",
                    "true");
        }

        private static int freePort() {
            try (ServerSocket closedAtOnce = new ServerSocket(0)) {
                return closedAtOnce.getLocalPort();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @ApplicationScoped
    static class Service {

        private static final int AHEAD_OF_THE_GATEWAY = -2_000;

        void install(
                @Observes Router router,
                @ConfigProperty(name = "test.also-a-service", defaultValue = "false") boolean wanted) {
            if (wanted) {
                router.route().order(AHEAD_OF_THE_GATEWAY).handler(Service::answerWhatWasForwarded);
            }
        }

        private static void answerWhatWasForwarded(RoutingContext routing) {
            HttpServerRequest request = routing.request();
            if (request.headers().contains("X-Forwarded-For")) {
                routing.response().putHeader("Location", request.absoluteURI()).end();
            } else {
                routing.next();
            }
        }
    }

    @Test
    void beginWithThePublicUrl() {
        given().get("/v1/regions/RU-SVE").then().header("Location", is(PUBLIC_URL + "/v1/regions/RU-SVE"));
    }

    @Test
    void beginWithThePublicUrlWhateverTheCallerSays() {
        given().header("Host", "evil.example")
                .get("/v1/regions/RU-SVE")
                .then()
                .header("Location", is(PUBLIC_URL + "/v1/regions/RU-SVE"));
    }
}
