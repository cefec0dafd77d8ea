package org.alumnibridge.alumni.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class ReferenceListsResourceTest {

    @ParameterizedTest
    @CsvSource({
        "regions, Jekaterinburg, RU-SVE",
        "regions, свердловск, RU-SVE",
        "regions, NORDRHEIN, DE-NW",
        "industries, Gießerei, 24.5",
        "industries, giesserei, 24.5",
        "programmes, Russlandlandgeschäft, FFR",
        "organisations, BMWK, bmwi"
    })
    void findsByWhatPeopleCallIt(String list, String q, String code) {
        given().queryParam("q", q).get("/v1/" + list).then().statusCode(200).body("items.code", hasItem(code));
    }

    @Test
    void answersInTheLanguageOfTheCaller() {
        given().header("Accept-Language", "de-CH, en;q=0.5")
                .get("/v1/regions/RU-SVE")
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .header("Cache-Control", equalTo("public, max-age=3600"))
                .body("names.en", notNullValue())
                .body("country", equalTo("RU"))
                .body("parent", notNullValue());
    }

    @Test
    void saysWhenNothingHasChanged() {
        String tag = given().get("/v1/topics").header("ETag");
        given().header("If-None-Match", tag).get("/v1/topics").then().statusCode(304);
    }

    @Test
    void pagesByCursorBoundToTheFilters() {
        String next = given().queryParam("limit", 2)
                .queryParam("country", "DE")
                .get("/v1/regions")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        given().queryParam("limit", 20)
                .queryParam("country", "DE")
                .queryParam("cursor", next)
                .get("/v1/regions")
                .then()
                .statusCode(200)
                .body("items", hasSize(14))
                .body("items.code", not(hasItem("DE-BB")));
        given().queryParam("country", "RU")
                .queryParam("cursor", next)
                .get("/v1/regions")
                .then()
                .statusCode(400);
    }

    @Test
    void everythingCodedIsInOneAnswer() {
        given().header("Accept-Language", "ru")
                .get("/v1/reference-data")
                .then()
                .statusCode(200)
                .body("cefrLevels.code", hasItems("A1", "C2"))
                .body("labels.request_state.in_brokerage", equalTo("У контактного лица"))
                .body("organisations.code", hasItem("drmn"));
    }

    @Test
    void anUnknownCodeIsNotThere() {
        given().get("/v1/regions/XX-YY").then().statusCode(404).contentType("application/problem+json");
    }
}
