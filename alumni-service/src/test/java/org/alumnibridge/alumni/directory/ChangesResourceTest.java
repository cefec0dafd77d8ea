package org.alumnibridge.alumni.directory;

import static org.alumnibridge.alumni.testing.Calls.as;
import static org.alumnibridge.alumni.testing.Calls.asPerson;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.alumnibridge.alumni.support.JsonText;
import org.alumnibridge.alumni.testing.Cursors;
import org.alumnibridge.alumni.testing.Database;
import org.alumnibridge.alumni.testing.Erasures;
import org.alumnibridge.alumni.testing.Profiles;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class ChangesResourceTest {

    private static final String PATH = "/v1/alumni/changes";
    private static final String READER = "feed-reader";

    @Inject
    DataSource source;

    @Inject
    ForgettingTheErased forgetting;

    @Test
    void tellsWhoIsThereWhoChangesAndWhoIsGone() {
        String id = profile("feed-open", Profiles.visibleTo(Profiles.foundryExpert("Olga", "Offen"), "members"));
        List<Map<String, Object>> start = new ArrayList<>();
        String next = upToDate(null, start);
        assertEquals("changed", what(start, id));

        change("feed-open", Map.of("career", Map.of("company", "Neu GmbH")));
        List<Map<String, Object>> changes = changesOf(id, next);
        assertEquals("changed", what(changes, id));
        assertEquals("Neu GmbH", JsonPath.from(json(changes)).getString("[0].person.career.company"));

        String beforeClosing = upToDate(next, new ArrayList<>());
        change(
                "feed-open",
                Map.of("visibility", Map.of("identity", List.of(), "career", List.of(), "expertise", List.of())));
        assertEquals("removed", what(changesOf(id, beforeClosing), id));
    }

    @Test
    void aReaderOfOtherAudiencesStartsAnew() {
        String next = page(null).getString("next");
        as("admin-drmn")
                .queryParam("after", next)
                .get(PATH)
                .then()
                .statusCode(410)
                .header("Link", containsString("rel=\"start\""))
                .body("start", equalTo(PATH))
                .body("type", endsWith("/audience-changed"));
    }

    @Test
    void aPositionThatIsNotKnownAnyMoreOrNotYetIsGone() {
        String next = upToDate(null, new ArrayList<>());
        String audience = Cursors.keyOf(next).get(1);
        asPerson(READER, "member")
                .queryParam("after", Cursors.withKey(next, "FOLLOWING", audience, "999999999999", ""))
                .get(PATH)
                .then()
                .statusCode(410)
                .body("type", endsWith("/feed-expired"));
    }

    @Test
    void theErasedAreForgottenOneDay() {
        Database database = new Database(source);
        String id = Erasures.unclaimed("FEED-ERASED", database);
        String next = as("admin-drmn").get(PATH + "?limit=200").jsonPath().getString("next");
        Erasures.due(Erasures.onBehalf(id), database);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.count(
                                "select count(*) from directory_grave join directory_change on profile_id = id"
                                        + " where id = ?::uuid",
                                id)
                        == 1);
        assertEquals(
                List.of("directory_change", "directory_grave", "erasure", "grave", "grave_mark", "outbox"),
                traces(database, id));
        long told = database.count("select position from directory_change where profile_id = ?::uuid", id);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.count(
                                "select count(*) from outbox where aggregate_id = ?::uuid and position is null", id)
                        == 0);
        database.execute(
                "update directory_grave set buried_at = buried_at - interval '91 days' where id = ?::uuid", id);
        DirectoryRows.await(forgetting::all);
        assertEquals(0, database.count("select count(*) from directory_change where profile_id = ?::uuid", id));
        as("admin-drmn")
                .queryParam(
                        "after",
                        Cursors.withKey(next, "FOLLOWING", Cursors.keyOf(next).get(1), told - 1 + "", ""))
                .get(PATH)
                .then()
                .statusCode(410)
                .body("type", endsWith("/feed-expired"));
    }

    @Test
    void refusesWhatIsNoCursorAndWhoMayNotRead() {
        for (String wrong : List.of("after=x", "limit=0", "limit=1000")) {
            asPerson(READER, "member").get(PATH + "?" + wrong).then().statusCode(400);
        }
        asPerson("feed-pending").get(PATH).then().statusCode(403);
        as("partner-drmn").get(PATH).then().statusCode(200);
    }

    private static List<String> traces(Database database, String id) {
        return database.tablesWith(id).stream()
                .filter(table -> !table.startsWith("erasure_"))
                .sorted()
                .toList();
    }

    private static void change(String who, Map<String, Object> patch) {
        String tag = asPerson(who, "member").get("/v1/me/profile").header("ETag");
        asPerson(who, "member")
                .header("If-Match", tag)
                .body(patch)
                .patch("/v1/me/profile")
                .then()
                .statusCode(200);
    }

    /** Waits until the feed names the person. */
    private static List<Map<String, Object>> changesOf(String id, String after) {
        List<Map<String, Object>> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            found.clear();
            upToDate(after, found);
            found.removeIf(change -> !change.get("id").equals(id));
            return !found.isEmpty();
        });
        return found;
    }

    /** Takes over all pages there are, and says where to go on. */
    private static String upToDate(String after, List<Map<String, Object>> items) {
        JsonPath page = page(after);
        items.addAll(page.getList("items"));
        while (!page.getBoolean("upToDate")) {
            page = page(page.getString("next"));
            items.addAll(page.getList("items"));
        }
        return page.getString("next");
    }

    private static JsonPath page(String after) {
        var call = asPerson(READER, "member").queryParam("limit", 200);
        return (after == null ? call : call.queryParam("after", after))
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String what(List<Map<String, Object>> items, String id) {
        return items.stream()
                .filter(change -> change.get("id").equals(id))
                .map(change -> (String) change.get("what"))
                .reduce((earlier, later) -> later)
                .orElse("nothing");
    }

    private static String json(List<Map<String, Object>> items) {
        return JsonText.write(items);
    }

    private static String profile(String who, Map<String, Object> body) {
        asPerson(who, "member").body(body).put("/v1/me/profile");
        return asPerson(who, "member").get("/v1/me").path("profile.id");
    }
}
