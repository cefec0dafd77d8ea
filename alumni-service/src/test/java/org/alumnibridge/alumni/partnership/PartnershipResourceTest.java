package org.alumnibridge.alumni.partnership;

import static org.alumnibridge.alumni.testing.Calls.as;
import static org.alumnibridge.alumni.testing.Calls.asPerson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.alumni.testing.Corridors;
import org.alumnibridge.alumni.testing.Imports;
import org.alumnibridge.alumni.testing.Profiles;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class PartnershipResourceTest {

    private static final String PATH = "/v1/regional-partnerships";

    private String lead;

    @BeforeEach
    void aCorridorAndAMember() {
        Corridors.open("DE", "RU");
        lead = member("part-lead", "PART-1");
    }

    @Test
    void theCorridorHasToBeOpened() {
        for (String corridor : List.of("XX-RU", "DE-KG")) {
            Map<String, Object> terms = terms(lead);
            terms.put("corridor", corridor);
            form(terms).statusCode(400).body("errors.code", contains("unknown-corridor"));
        }
        Map<String, Object> nonsense = terms(lead);
        nonsense.put("corridor", "any\u0000thing-RU");
        form(nonsense).statusCode(400).body("errors.pointer", contains("/corridor"));
    }

    @Test
    void contactPersonsAreMembersOfTheOrganisationsWhoHaveClaimed() {
        asPerson("part-stranger", "member")
                .body(Profiles.entrepreneur("DE", "DE-NW"))
                .put("/v1/me/profile");
        String stranger = asPerson("part-stranger", "member").get("/v1/me").path("profile.id");
        Imports.complete(Imports.row("PART-2", "part-unclaimed@example.org", "Una", "Claimed"));
        String unclaimed = asPerson("part-unclaimed", "member").get("/v1/me").path("claimableProfiles[0].id");
        for (String person : List.of(stranger, unclaimed, UUID.randomUUID().toString())) {
            form(terms(person))
                    .statusCode(400)
                    .body("errors.pointer", contains("/contactPersons/0/profile"))
                    .body("errors.code", contains("not-eligible"));
        }
    }

    @Test
    void codesStandOnceAndDatesInOrder() {
        Map<String, Object> terms = terms(lead);
        terms.put("regions", List.of("RU-SVE", "RU-SVE"));
        terms.put("organisations", List.of("drmn", "drmn"));
        terms.put(
                "contactPersons",
                List.of(Map.of("profile", lead, "role", "lead", "from", "2026-02-01", "to", "2026-01-01")));
        form(terms)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/regions/1", "/organisations/1", "/contactPersons/0/to"));
        terms.put("contactPersons", List.of(Map.of("profile", lead, "role", "lead", "from", "0026-02-01")));
        form(terms).statusCode(400).body("errors.code", contains("date-in-range"));
    }

    @Test
    void whoRearrangesItHasToBeInIt() {
        String id = form(terms(lead)).statusCode(201).extract().path("id");
        asPerson("part-lead", "member")
                .body("{}")
                .post(PATH + "/" + id + "/acceptance")
                .then()
                .statusCode(200);
        as("admin-drmn")
                .header("If-Match", "\"2\"")
                .body(terms(lead))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("contactPersons[0].acceptedAt", notNullValue());
        Map<String, Object> elsewhere = terms(lead);
        elsewhere.put("regions", List.of("RU-CHE"));
        as("admin-drmn")
                .header("If-Match", "\"3\"")
                .body(elsewhere)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("contactPersons[0].acceptedAt", nullValue());
        asPerson("part-office", "association_admin")
                .header("If-Match", "\"4\"")
                .body(terms(lead))
                .put(PATH + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void contactPersonsAreShownToMembersAndOffices() {
        String id = form(terms(lead)).statusCode(201).extract().path("id");
        asPerson("part-lead", "member")
                .get(PATH + "/" + id)
                .then()
                .header("Cache-Control", equalTo("private, no-store"))
                .body("contactPersons", hasSize(1));
        as("partner-bmwi")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("regions", contains("RU-SVE"))
                .body("contactPersons", nullValue());
        asPerson("part-pending").get(PATH).then().statusCode(403);
    }

    private static String member(String who, String externalId) {
        if (asPerson(who, "member").get("/v1/me").path("profile.id") == null) {
            Imports.complete(Imports.row(externalId, who + "@example.org", "Lea", "Lead"));
            String id = asPerson(who, "member").get("/v1/me").path("claimableProfiles[0].id");
            asPerson(who, "member")
                    .body(Map.of("profile", id))
                    .post("/v1/me/claims")
                    .then()
                    .statusCode(201);
        }
        return asPerson(who, "member").get("/v1/me").path("profile.id");
    }

    private static Map<String, Object> terms(String person) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("corridor", "DE-RU");
        terms.put("regions", List.of("RU-SVE"));
        terms.put("organisations", List.of("drmn", "alumni-ru-sve"));
        terms.put("contactPersons", List.of(Map.of("profile", person, "role", "lead")));
        return terms;
    }

    private static ValidatableResponse form(Map<String, Object> terms) {
        return as("admin-drmn").body(terms).post(PATH).then();
    }
}
