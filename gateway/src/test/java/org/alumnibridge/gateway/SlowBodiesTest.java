package org.alumnibridge.gateway;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alumnibridge.gateway.fixture.OnEchoServices;
import org.alumnibridge.gateway.fixture.RawConnection;
import org.alumnibridge.gateway.fixture.TokenForge;
import org.junit.jupiter.api.Test;

@OnEchoServices
@TestProfile(SlowBodiesTest.FewConnections.class)
class SlowBodiesTest {

    public static class FewConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.upstream.connections", "2",
                    "gateway.upstream.waiting", "1",
                    "gateway.upstream.connect-timeout", "400MS",
                    "gateway.upstream.body-grace", "1S",
                    "gateway.upstream.slowest-body", "1M");
        }
    }

    @Test
    void holdNoConnectionToAService() throws IOException {
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                slow.add(beginningToPost("Content-Length: 100\r\nExpect: 100-continue"));
                slow.get(i).awaitLine("HTTP/1.1 100");
            }
            given().auth().oauth2(TokenForge.good()).get("/v1/requests").then().statusCode(200);
        } finally {
            for (RawConnection connection : slow) {
                connection.close();
            }
        }
    }

    @Test
    void areRefusedWhenTheyAreSmall() throws IOException {
        try (RawConnection connection = beginningToPost("Content-Length: 100")) {
            assertRefused(connection.send("the beginning"));
        }
    }

    @Test
    void areRefusedWhenTheyAreLarge() throws IOException {
        try (RawConnection connection = beginningToPost("Content-Length: 1000000")) {
            assertRefused(connection.send("the beginning"));
        }
    }

    @Test
    void areRefusedWhenTheyDoNotSayHowLargeTheyAre() throws IOException {
        try (RawConnection connection = beginningToPost("Transfer-Encoding: chunked")) {
            assertRefused(connection.send("5\r\nbegin\r\n"));
        }
    }

    @Test
    void passWhenTheyArriveInTime() throws IOException {
        try (RawConnection connection = beginningToPost("Content-Length: 5\r\nConnection: close")) {
            String answer = connection.send("he").send("llo").readAll();
            assertTrue(answer.contains("\"body\":\"hello\""), answer);
        }
    }

    private static void assertRefused(RawConnection connection) throws IOException {
        assertEquals(408, connection.readStatus());
        connection.awaitText("/problems/gateway/body-too-slow");
    }

    private static RawConnection beginningToPost(String headers) throws IOException {
        return new RawConnection()
                .send("POST /v1/actions/signed HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n");
    }
}
