package org.alumnibridge.alumni.directory;

import static org.alumnibridge.alumni.testing.Calls.as;
import static org.alumnibridge.alumni.testing.Calls.asPerson;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.alumni.testing.Corridors;
import org.alumnibridge.alumni.testing.Cursors;
import org.alumnibridge.alumni.testing.Imports;
import org.alumnibridge.alumni.testing.Profiles;
import org.alumnibridge.alumni.testing.RequestSteps;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class AlumniResourceTest {

    @Test
    void showsTheVisibleOnesInTheOrderOfTheIds() {
        String open = profile("dir-open", Profiles.visibleTo(Profiles.foundryExpert("Vera", "Open"), "members"));
        String closed = profile("dir-closed", Profiles.foundryExpert("Boris", "Closed"));
        String viewer = profile("dir-viewer", Profiles.entrepreneur("DE", "DE-NW"));
        asPerson("dir-viewer", "member")
                .get("/v1/alumni?id=" + viewer + "," + closed + "&id=" + open + "&id=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("items.id", contains(viewer, open))
                .body("items[1].identity.familyName", equalTo("Open"))
                .body("items[1].expertise.regions[0].code", equalTo("RU-SVE"))
                .body("items[1].expertise.regions[0].basis", nullValue())
                .body("items[1].contact", nullValue())
                .body("items[0].contact.email", equalTo("dir-viewer@example.org"));
        asPerson("dir-viewer", "member").get("/v1/alumni/" + closed).then().statusCode(404);
        asPerson("dir-viewer", "member")
                .get("/v1/alumni/" + open)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());
    }

    @Test
    void aPendingPersonAndAnAnalystAreKeptOut() {
        asPerson("dir-pending").get("/v1/alumni?id=" + UUID.randomUUID()).then().statusCode(403);
        asPerson("dir-analyst", "analyst")
                .get("/v1/alumni?id=" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void refusesWhatIsNoIdAndTooMany() {
        asPerson("dir-viewer", "member").get("/v1/alumni?id=me").then().statusCode(400);
        asPerson("dir-viewer", "member").get("/v1/alumni?id=").then().statusCode(400);
    }

    @Test
    void theOfficeListsItsMembersPageByPage() {
        Imports.complete(
                Imports.row("DIR-1", "dir-1@example.org", "Anna", "First"),
                Imports.row("DIR-2", "dir-2@example.org", "Bela", "Second"),
                Imports.row("DIR-3", "dir-3@example.org", "Carl", "Third"));
        JsonPath page =
                as("admin-drmn").get("/v1/alumni?organisation=drmn&limit=2").jsonPath();
        org.junit.jupiter.api.Assertions.assertEquals(2, page.getList("items").size());
        as("admin-drmn")
                .queryParam("organisation", "drmn")
                .queryParam("limit", 200)
                .queryParam("cursor", page.getString("next"))
                .get("/v1/alumni")
                .then()
                .statusCode(200)
                .body("items.externalId", hasItem("DIR-3"))
                .body("items.find { it.externalId == 'DIR-3' }.claimed", equalTo(false));
        as("admin-drmn").get("/v1/alumni?organisation=bmwi").then().statusCode(404);
        as("network-admin").get("/v1/alumni?organisation=drmn").then().statusCode(404);
    }

    @Test
    void fellowMembersSeeEachOtherOnceBothHaveClaimed() {
        Imports.complete(
                Imports.row("DIR-11", "dir-fellow-a@example.org", "Anna", "Fellow"),
                Imports.row("DIR-12", "dir-fellow-b@example.org", "Bela", "Fellow"));
        String anna = claim("dir-fellow-a");
        String bela = asPerson("dir-fellow-b", "member").get("/v1/me").path("claimableProfiles[0].id");
        asPerson("dir-fellow-a", "member").get("/v1/alumni?id=" + bela).then().body("items", empty());
        claim("dir-fellow-b");
        asPerson("dir-fellow-a", "member")
                .get("/v1/alumni?id=" + bela)
                .then()
                .body("items[0].career.company", equalTo("Lindhof GmbH"));
        asPerson("dir-fellow-b", "member").get("/v1/alumni?id=" + anna).then().body("items", hasSize(1));
        as("partner-drmn")
                .get("/v1/alumni?id=" + anna)
                .then()
                .body("items[0].career.company", equalTo("Lindhof GmbH"))
                .body("items[0].contact", nullValue());
        as("partner-bmwi").get("/v1/alumni?id=" + anna).then().statusCode(200).body("items", empty());
    }

    @Test
    void anAcceptedContactPersonSeesWhoNamesTheirRegion() {
        Corridors.open("DE", "RU");
        Imports.complete(Imports.row("DIR-21", "dir-contact@example.org", "Katharina", "Contact"));
        String contact = claim("dir-contact");
        String expert = profile("dir-known", Profiles.foundryExpert("Elena", "Known"));
        String partnership = as("admin-drmn")
                .body(Map.of(
                        "corridor", "DE-RU",
                        "regions", List.of("RU-SVE"),
                        "organisations", List.of("drmn", "alumni-ru-sve"),
                        "contactPersons", List.of(Map.of("profile", contact, "role", "lead"))))
                .post("/v1/regional-partnerships")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asPerson("dir-contact", "member").get("/v1/alumni?id=" + expert).then().body("items", empty());
        asPerson("dir-contact", "member")
                .body("{}")
                .post("/v1/regional-partnerships/" + partnership + "/acceptance")
                .then()
                .statusCode(200);
        asPerson("dir-contact", "member")
                .get("/v1/me")
                .then()
                .body("contactPersonOf[0].regions", contains("RU-SVE"))
                .body("contactPersonOf[0].role", equalTo("lead"));
        asPerson("dir-contact", "member")
                .get("/v1/alumni?id=" + expert)
                .then()
                .body("items[0].identity.familyName", equalTo("Known"))
                .body("items[0].contact", nullValue());
    }

    @Test
    void aBrokerSeesTheRequesterAndTheExpertsWhileTheRequestIsOpen() {
        String broker = profile("dir-broker", Profiles.foundryExpert("Kira", "Broker"));
        String requester = profile("dir-requester", Profiles.entrepreneur("DE", "DE-NW"));
        String expert = profile("dir-expert", Profiles.foundryExpert("Elena", "Asked"));
        RequestSteps request = RequestSteps.of(requester, broker);
        request.becomes("proposed", Map.of(expert, "open"));
        String ids = "/v1/alumni?id=" + requester + "&id=" + expert;
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> asPerson("dir-broker", "member")
                .get(ids)
                .then()
                .body("items.id", containsInAnyOrder(requester, expert))
                .body("items.identity", hasItems(notNullValue(), notNullValue()))
                .body("items.contact", contains(nullValue(), nullValue())));
        asPerson("dir-expert", "member")
                .get("/v1/alumni?id=" + requester)
                .then()
                .body("items", empty());
        asPerson("dir-requester", "member")
                .get("/v1/alumni?id=" + expert)
                .then()
                .body("items", empty());

        request.becomes("accepted", Map.of(expert, "accepted"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> asPerson("dir-expert", "member")
                .get("/v1/alumni?id=" + requester)
                .then()
                .body("items[0].identity.familyName", equalTo("Brandt"))
                .body("items[0].contact", nullValue()));

        request.becomes("withdrawn", Map.of());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> asPerson("dir-broker", "member").get(ids).then().body("items", empty()));
    }

    @Test
    void aCursorThatWasTamperedWithIsRefused() {
        Imports.complete(
                Imports.row("DIR-31", "dir-31@example.org", "Anna", "Cursor"),
                Imports.row("DIR-32", "dir-32@example.org", "Bela", "Cursor"));
        String path = "/v1/alumni?organisation=drmn&limit=1";
        String next = as("admin-drmn").get(path).path("next");
        as("admin-drmn")
                .queryParam("cursor", Cursors.withKey(next, "\u0000"))
                .get(path)
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-cursor"));
    }

    private static String profile(String who, Map<String, Object> body) {
        asPerson(who, "member").body(body).put("/v1/me/profile");
        return asPerson(who, "member").get("/v1/me").path("profile.id");
    }

    private static String claim(String who) {
        String id = asPerson(who, "member").get("/v1/me").path("claimableProfiles[0].id");
        asPerson(who, "member")
                .body(Map.of("profile", id))
                .post("/v1/me/claims")
                .then()
                .statusCode(201);
        return id;
    }
}
