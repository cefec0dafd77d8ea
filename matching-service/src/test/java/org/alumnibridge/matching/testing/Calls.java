package org.alumnibridge.matching.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.localstack.testing.TestTokens;

/** REST calls of the demo people. */
public final class Calls {

    private Calls() {}

    public static Response shortlist(String who, UUID request) {
        return shortlist(who, request, "en");
    }

    public static Response shortlist(String who, UUID request, String language) {
        return given().auth()
                .oauth2(TestTokens.of(who))
                .header("Accept-Language", language)
                .get("/v1/shortlists/" + request);
    }

    /** Ids of the candidates, best first; empty while the request is not yet there. */
    public static List<String> candidates(UUID request) {
        Response answer = shortlist("network-admin", request);
        return answer.statusCode() == 200 ? answer.jsonPath().getList("candidates.profile") : List.of();
    }

    public static String subjectOf(String who) {
        return TestTokens.subjectOf(TestTokens.of(who));
    }
}
