package org.alumnibridge.e2e.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.localstack.Components;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers by which a caller claims to be somebody, or to ask for something else, change nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpoofedHeadersIT {

    private static final String SOMEBODY = "network-admin";
    private static final Pattern REMAINING = Pattern.compile("r=(\\d+)");
    private static final int QUOTA_USED = 1_000;

    private Stage stage;
    private List<Entrance> entrances;
    private List<String> claims;
    private String expertsToken;

    @BeforeAll
    void start() {
        stage = RunningSystem.stage();
        entrances = Entrance.all(stage.stack());
        expertsToken = "Authorization: Bearer " + stage.stack().token("expert-de");
        claims = claims();
    }

    /** Every way in which proxies and single sign-on tell a service who calls. */
    private List<String> claims() {
        String subject =
                TokenForge.claimsOf(stage.stack().token(SOMEBODY)).path("sub").asText();
        List<String> all = new ArrayList<>();
        for (String name : List.of(
                "X-Forwarded-User",
                "X-Forwarded-Preferred-Username",
                "X-Forwarded-Email",
                "X-Remote-User",
                "Remote-User",
                "X-User",
                "X-User-Id",
                "X-Auth-Request-User",
                "X-Authenticated-User",
                "X-WEBAUTH-USER",
                "From")) {
            all.add(name + ": " + subject);
        }
        all.add("X-Forwarded-Access-Token: " + stage.stack().token(SOMEBODY));
        all.addAll(List.of(
                "X-Roles: network_admin,member",
                "X-Forwarded-Groups: network_admin",
                "X-User-Roles: network_admin",
                "X-Organisation: drmn",
                "X-Scope: directory:write",
                "X-Forwarded-For: 127.0.0.1",
                "X-Real-IP: 127.0.0.1",
                "Forwarded: for=127.0.0.1;host=internal;proto=https",
                "X-Forwarded-Client-Cert: Subject=\"CN=network-admin\"",
                "X-SSL-Client-S-DN: CN=network-admin"));
        return all;
    }

    Stream<Entrance> entrances() {
        return entrances.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entrances")
    void areNoSubstituteForAToken(Entrance entrance) {
        claims.forEach(claim -> entrance.get(List.of(claim)).assertUnauthenticated());
        entrance.get(claims).assertUnauthenticated();
    }

    @ParameterizedTest
    @MethodSource("alumniService")
    void makeNobodySomebodyElse(Entrance entrance) {
        String honest = entrance.get(List.of(expertsToken)).body();

        assertEquals(honest, entrance.get(with(claims)).body());
    }

    @ParameterizedTest
    @MethodSource("alumniService")
    void giveNobodyARole(Entrance entrance) {
        WireAnswer refused = Wire.exchange(
                entrance.port(),
                "PUT",
                "/v1/corridors/DE-KZ",
                with(Stream.concat(claims.stream(), Stream.of("Content-Type: application/json"))
                        .toList()));

        assertEquals(403, refused.status(), refused::toString);
    }

    @ParameterizedTest
    @MethodSource("alumniService")
    void leadToNoOtherPath(Entrance entrance) {
        for (String name : List.of(
                "X-Original-URL", "X-Rewrite-URL", "X-Original-URI", "X-Forwarded-Prefix", "X-Forwarded-Path")) {
            WireAnswer answer = Wire.get(entrance.port(), "/v1/regions/RU-SVE", with(List.of(name + ": /v1/me")));

            assertEquals(200, answer.status(), name);
            assertTrue(answer.body().contains("\"code\":\"RU-SVE\""), answer::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("alumniService")
    void leadToNoOtherMethod(Entrance entrance) {
        String honest = entrance.get(List.of(expertsToken)).body();
        for (String name : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            WireAnswer answer = entrance.get(with(List.of(name + ": DELETE")));

            assertEquals(200, answer.status(), name);
            assertEquals(honest, answer.body(), name);
        }
    }

    /** Another address would be another quota. */
    @Test
    void bringNoFreshQuota() {
        Visitor anyone = stage.door().anonymously();
        IntStream.range(0, QUOTA_USED).parallel().forEach(i -> anyone.get("/v1/me"));
        int remaining = remaining(List.of());

        for (String name :
                List.of("X-Forwarded-For", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP")) {
            int spoofed = remaining(List.of(name + ": 203.0.113.7"));
            assertTrue(spoofed < remaining + QUOTA_USED / 2, name + ": " + spoofed + " after " + remaining);
        }
        int forwarded = remaining(List.of("Forwarded: for=203.0.113.7"));
        assertTrue(forwarded < remaining + QUOTA_USED / 2, "Forwarded: " + forwarded + " after " + remaining);
    }

    private int remaining(List<String> headers) {
        int gateway = stage.stack().context().port(Components.GATEWAY);
        Matcher quota = REMAINING.matcher(Wire.get(gateway, "/v1/me", headers).header("RateLimit"));
        assertTrue(quota.find());
        return Integer.parseInt(quota.group(1));
    }

    Stream<Entrance> alumniService() {
        return entrances.stream().filter(entrance -> entrance.path().equals("/v1/me"));
    }

    private List<String> with(List<String> headers) {
        return Stream.concat(Stream.of(expertsToken), headers.stream()).toList();
    }
}
