package org.alumnibridge.alumni.directory;

import static org.alumnibridge.alumni.testing.Calls.as;
import static org.alumnibridge.alumni.testing.Calls.asPerson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.alumnibridge.alumni.testing.Imports;
import org.alumnibridge.alumni.testing.Profiles;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class AlumniSearchTest {

    private static final String VIEWER = "search-viewer";
    private static final String OPEN = "search-open";
    private static final String SHY = "search-shy";

    private static String open;
    private static String shy;

    @BeforeEach
    void people() {
        if (shy != null) {
            return;
        }
        profile(VIEWER, Profiles.entrepreneur("DE", "DE-NW"));
        Map<String, Object> expert = Profiles.foundryExpert("Екатерина", "Жуковская");
        expert.put(
                "career",
                Map.of("company", "Gießerei Lindhof", "headline", "Fit für das Russlandgeschäft seit Jahren"));
        open = profile(OPEN, Profiles.visibleTo(expert, "members"));
        Map<String, Object> hidden = Profiles.foundryExpert("Jekaterina", "Schukowskaja");
        hidden.put(
                "visibility",
                Map.of(
                        "identity",
                        List.of(),
                        "career",
                        List.of(),
                        "expertise",
                        List.of("members"),
                        "contact",
                        List.of()));
        shy = profile(SHY, hidden);
    }

    @Test
    void hierarchiesFindWhatIsBelow() {
        for (String filter : List.of(
                "region=RU-SVE",
                "region=RU-FD-URAL",
                "region=RU",
                "industry=24.51",
                "industry=24.5",
                "industry=24",
                "industry=C",
                "language=de",
                "language=de:B2",
                "language=de:C1",
                "topic=certification",
                "offer=question",
                "available=true",
                "kind=alumnus",
                "region=RU-PER,RU-SVE&industry=24&language=de:A1&offer=mentorship&offer=question")) {
            found(filter).body("items.id", hasItems(open, shy));
        }
        for (String filter : List.of(
                "region=RU-PER",
                "region=DE",
                "industry=24.52",
                "language=de:C2",
                "language=ru",
                "offer=mentorship",
                "available=false",
                "kind=entrepreneur",
                "memberOf=drmn")) {
            found(filter).body("items.id", not(hasItem(open))).body("items.id", not(hasItem(shy)));
        }
    }

    @Test
    void aFilterOnWhatIsHiddenFindsNobody() {
        for (String filter : List.of("programme=MP", "cohortYear=2012", "home=RU", "home=RU-SVE", "q=Lindhof")) {
            found(filter).body("items.id", hasItem(open)).body("items.id", not(hasItem(shy)));
        }
        found("q=Schukowskaja").body("items.id", hasItem(open)).body("items.id", not(hasItem(shy)));
    }

    @Test
    void wordsAreFoundInEitherScriptAndWithMistakes() {
        for (String q : List.of(
                "Schukowskaja",
                "Zhukovskaya",
                "жуковская",
                "Жуковска",
                "Ekaterina",
                "Jekaterina Schukowskaja",
                "Lindof",
                "Giesserei",
                "Russlandlandgeschäft")) {
            found("q=" + q).body("items.id", hasItem(open));
        }
        found("q=Pumpenbau").body("items.id", not(hasItem(open)));
    }

    @Test
    void namesOfCitiesAndSynonymsFindTheCode() {
        for (String q : List.of("Jekaterinburg", "Екатеринбург", "Swerdlowsk", "Gießerei", "литейное производство")) {
            found("q=" + q).body("items.id", hasItems(open, shy));
        }
    }

    @Test
    void theBestComesFirst() {
        String other = profile(
                "search-similar", Profiles.visibleTo(Profiles.foundryExpert("Jekaterina", "Schukowa"), "members"));
        List<String> ids = found("q=Schukowskaja").extract().path("items.id");
        org.junit.jupiter.api.Assertions.assertTrue(ids.indexOf(open) < ids.indexOf(other), ids::toString);
    }

    @Test
    void whoHidesTheNameComesLastAndIsCounted() {
        String filter = "region=RU-SVE&sort=name&count=true&limit=200";
        List<String> ids = found(filter)
                .body("total", greaterThan(1))
                .body("items.find { it.id == '" + shy + "' }.identity", nullValue())
                .extract()
                .path("items.id");
        org.junit.jupiter.api.Assertions.assertTrue(ids.indexOf(open) < ids.indexOf(shy), ids::toString);
        found("q=жуковская&count=true&limit=1").body("total", notNullValue());
        found("region=RU-SVE").body("total", nullValue());
    }

    @Test
    void everyBadValueIsNamedWithWhatMayHaveBeenMeant() {
        asPerson(VIEWER, "member")
                .get("/v1/alumni?region=Jekaterinburg&industry=24.5x&language=ru:Z9&sort=phone")
                .then()
                .statusCode(400)
                .body("type", endsWith("/validation-failed"))
                .body("errors.pointer", hasItems("?region", "?industry", "?language", "?sort"))
                .body("errors.find { it.pointer == '?region' }.detail", containsString("RU-SVE"))
                .body("errors.find { it.pointer == '?sort' }.detail", containsString("cohortYear"));
        for (String wrong : List.of(
                "available=perhaps",
                "kind=robot",
                "offer=money",
                "cohortYear=soon",
                "limit=0",
                "limit=201",
                "sort=relevance",
                "count=perhaps",
                "q=" + "x".repeat(101))) {
            asPerson(VIEWER, "member").get("/v1/alumni?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void aCursorBelongsToItsFiltersAndSort() {
        String next = found("region=RU-SVE&sort=name&limit=1").extract().path("next");
        found("region=RU-SVE&sort=name&limit=1&cursor=" + next).body("items.id", not(empty()));
        for (String other : List.of("region=RU-SVE&sort=-name", "region=RU-PER&sort=name", "sort=name")) {
            asPerson(VIEWER, "member")
                    .get("/v1/alumni?" + other + "&cursor=" + next)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/invalid-cursor"));
        }
    }

    @Test
    void aLookupAndTheMembersListGoWithoutFilters() {
        asPerson(VIEWER, "member")
                .get("/v1/alumni?region=RU-SVE&id=" + open)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?id"));
        as("admin-drmn")
                .get("/v1/alumni?organisation=drmn&region=RU-SVE")
                .then()
                .statusCode(400);
    }

    @Test
    void theOfficeFindsItsUnclaimedMembers() {
        Imports.complete(Imports.row("SEARCH-1", "search-1@example.org", "Wilhelmine", "Unbeansprucht"));
        as("admin-drmn")
                .get("/v1/alumni?q=Unbeansprucht&memberOf=drmn")
                .then()
                .statusCode(200)
                .body("items.identity.givenName", hasItem("Wilhelmine"));
        found("q=Unbeansprucht").body("items.findAll { it.identity?.givenName == 'Wilhelmine' }", empty());
        as("partner-drmn")
                .get("/v1/alumni?q=Unbeansprucht")
                .then()
                .statusCode(200)
                .body("items.findAll { it.identity?.givenName == 'Wilhelmine' }", empty());
    }

    @Test
    void theOwnerSeesTheProfileAsOthersDo() {
        preview(SHY, "members")
                .statusCode(200)
                .body("visible", equalTo(true))
                .body("person.id", equalTo(shy))
                .body("person.identity", nullValue())
                .body("person.expertise.regions.code", contains("RU-SVE"));
        preview(SHY, "organisation:bmwi")
                .statusCode(200)
                .body("visible", equalTo(false))
                .body("person", nullValue());
        preview(OPEN, "contact_persons").body("person.identity.givenName", equalTo("Екатерина"));
        preview(OPEN, "alumni").body("person.contact", nullValue());
        preview(OPEN, "everybody").statusCode(400).body("errors[0].pointer", equalTo("?as"));
        preview(OPEN, "organisation:nobody").statusCode(400);
        asPerson(OPEN, "member").get("/v1/me/profile/preview").then().statusCode(400);
        preview("search-without-profile", "members").statusCode(404);
    }

    private static ValidatableResponse preview(String who, String as) {
        return asPerson(who, "member")
                .queryParam("as", as)
                .get("/v1/me/profile/preview")
                .then();
    }

    private static ValidatableResponse found(String query) {
        return asPerson(VIEWER, "member").get("/v1/alumni?" + query).then().statusCode(200);
    }

    private static String profile(String who, Map<String, Object> body) {
        asPerson(who, "member").body(body).put("/v1/me/profile");
        return asPerson(who, "member").get("/v1/me").path("profile.id");
    }
}
