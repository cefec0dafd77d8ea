package org.alumnibridge.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "gateway.routing.services.alumni-service.urls", "http://localhost:1",
            "gateway.routing.services.alumni-service.prefixes", "/v1/me,/v1/regions,/v1/imports,/v1/profile-actions",
            "gateway.routing.services.request-service.urls", "http://localhost:2,http://localhost:3",
            "gateway.routing.services.request-service.prefixes", "/v1/requests",
            "gateway.routing.open", "/v1/profile-actions",
            "gateway.routing.open-for-reading", "/openapi,/problems,/v1/regions",
            "gateway.routing.large-bodies", "/v1/imports");

    private final RouteTable table = tableOf(SETTINGS, Map.of());

    private static RouteTable tableOf(Map<String, String> settings, Map<String, String> changes) {
        return new RouteTable(new SmallRyeConfigBuilder()
                .withConverter(io.quarkus.runtime.configuration.MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(RoutingConfig.class)
                .withDefaultValues(settings)
                .withDefaultValues(changes)
                .build()
                .getConfigMapping(RoutingConfig.class));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/me, alumni-service",
        "/v1/me/, alumni-service",
        "/v1/me?x=/v1/requests, alumni-service",
        "/v1/me/consents/matching, alumni-service",
        "/v1/requests/17, request-service",
        "/problems/request-service/conflict, request-service",
        "/problems/gateway/not-found, gateway",
        "/openapi, gateway",
        "/openapi?format=yaml, gateway"
    })
    void leadsEachPrefixToItsService(String target, String service) {
        assertEquals(service, table.find(target).orElseThrow().service());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/mexico",
                "/v1/ME",
                "/V1/me",
                "/v1/me%20",
                "/v1/me.json",
                "/%761/me",
                "/v2/me",
                "/q/health",
                "/q/dev",
                "/problems",
                "/problems/",
                "/problems/other-service/x",
                "/openapi/x",
                "/openapi.json",
                "/metrics"
            })
    void knowsNoOtherPath(String target) {
        assertTrue(table.find(target).isEmpty());
    }

    @Test
    void asksForATokenUnlessThePathIsOpen() {
        assertFalse(access("/v1/me").isOpenTo(HttpMethod.GET));
        assertTrue(access("/v1/regions/RU-SVE").isOpenTo(HttpMethod.GET));
        assertTrue(access("/v1/regions").isOpenTo(HttpMethod.HEAD));
        assertFalse(access("/v1/regions").isOpenTo(HttpMethod.POST));
        assertTrue(access("/v1/profile-actions/abc").isOpenTo(HttpMethod.POST));
        assertTrue(access("/problems/alumni-service/conflict").isOpenTo(HttpMethod.GET));
    }

    @Test
    void allowsLargeBodiesForImportsOnly() {
        assertEquals(1024 * 1024, table.find("/v1/me").orElseThrow().bodyLimit());
        assertEquals(64 * 1024 * 1024, table.find("/v1/imports").orElseThrow().bodyLimit());
    }

    @Test
    void refusesToStartWhenTwoServicesOfferTheSamePath() {
        Map<String, String> clash = Map.of("gateway.routing.services.request-service.prefixes", "/v1/requests,/v1/me");

        assertThrows(IllegalStateException.class, () -> tableOf(SETTINGS, clash));
    }

    private Access access(String target) {
        return table.find(target).orElseThrow().access();
    }
}
