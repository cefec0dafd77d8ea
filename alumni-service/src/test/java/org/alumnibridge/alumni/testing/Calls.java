package org.alumnibridge.alumni.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.alumnibridge.localstack.testing.TestTokens;

/** Calls to the service with real tokens. */
public final class Calls {

    private Calls() {}

    /** A demo person or partner client. */
    public static RequestSpecification as(String who) {
        return given().auth().oauth2(TestTokens.of(who)).contentType(ContentType.JSON);
    }

    /** A further person with these realm roles. */
    public static RequestSpecification asPerson(String username, String... roles) {
        return given().auth().oauth2(TestTokens.person(username, roles)).contentType(ContentType.JSON);
    }
}
