package org.alumnibridge.notification.notice;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.localstack.testing.TestTokens;
import org.alumnibridge.notification.Network;
import org.alumnibridge.notification.Network.Person;
import org.alumnibridge.notification.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class NotificationResourceTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String NOTIFICATIONS = "/v1/notifications";

    @Inject
    Network network;

    @Inject
    DataSource database;

    private final String token = TestTokens.person("notified-" + UUID.randomUUID(), "member");
    private final Person reader = Person.withSubject(TestTokens.subjectOf(token), "de");

    @Test
    void listsTheCallersNotificationsNewestFirstInTheLanguageAskedFor() {
        network.known(reader);
        ObjectNode request = network.requestBrokeredBy(reader);
        network.step(request, "assigned");
        network.step(request, "proposal-declined");
        awaitUnread(2);

        asReader()
                .header("Accept-Language", "ru")
                .get(NOTIFICATIONS)
                .then()
                .statusCode(200)
                .header("Content-Language", "ru")
                .header("Cache-Control", "private, no-store")
                .body("items", hasSize(2))
                .body("items[0].category", equalTo("proposal_declined"))
                .body("items[1].category", equalTo("request_assigned"))
                .body("items[1].title", startsWith("Запрос по вашему региону: Деловой контакт, "))
                .body("items[1].text", containsString("запрос"))
                .body("items[1].request", equalTo(request.get("id").asText()))
                .body("items[1].dueAt", notNullValue())
                .body("items[1].createdAt", notNullValue())
                .body("items[1].readAt", nullValue())
                .body(
                        "items[1].links.about",
                        endsWith("/v1/requests/" + request.get("id").asText()));
    }

    @Test
    void leadsAnExpertToTheProposal() {
        network.known(reader);
        ObjectNode request = network.request();
        network.propose(request, reader);
        network.step(request, "proposed");
        awaitUnread(1);

        String proposal = request.at("/state/proposals/0/id").asText();
        asReader()
                .get(NOTIFICATIONS)
                .then()
                .body("items[0].category", equalTo("proposal_received"))
                .body("items[0].proposal", equalTo(proposal))
                .body("items[0].links.about", endsWith("/v1/proposals/" + proposal));
    }

    @Test
    void walksThroughPages() {
        network.known(reader);
        for (int i = 0; i < 3; i++) {
            network.step(network.requestBrokeredBy(reader), "assigned");
        }
        awaitUnread(3);

        String next = asReader()
                .get(NOTIFICATIONS + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        asReader()
                .queryParam("cursor", next)
                .get(NOTIFICATIONS + "?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
        asReader()
                .queryParam("cursor", next)
                .get(NOTIFICATIONS + "?unread=true")
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-cursor"));
    }

    @Test
    void marksANotificationReadOnceForGood() {
        network.known(reader);
        network.step(network.requestBrokeredBy(reader), "assigned");
        network.step(network.requestBrokeredBy(reader), "assigned");
        awaitUnread(2);
        String id = asReader().get(NOTIFICATIONS).path("items[0].id");

        String readAt = markRead(id);
        assertEquals(readAt, markRead(id));

        awaitUnread(1);
        asReader().get(NOTIFICATIONS).then().body("items", hasSize(2)).body("items[0].readAt", equalTo(readAt));
        asReader().get(NOTIFICATIONS + "?unread=true").then().body("items", hasSize(1));
    }

    @Test
    void answersTheSameToTheSameIdempotencyKey() {
        network.known(reader);
        network.step(network.requestBrokeredBy(reader), "assigned");
        awaitUnread(1);
        String path = asReader().get(NOTIFICATIONS).path("items[0].links.read");
        String local = path.substring(path.indexOf("/v1/"));

        String first = asReader().header("Idempotency-Key", "tap").post(local).asString();
        String second = asReader().header("Idempotency-Key", "tap").post(local).asString();

        assertEquals(first, second);
    }

    @Test
    void hidesTheNotificationsOfOthers() {
        Person other = network.known(Person.speaking("de"));
        network.known(reader);
        network.step(network.requestBrokeredBy(other), "assigned");
        network.step(network.requestBrokeredBy(reader), "assigned");
        awaitUnread(1);
        String id = asReader().get(NOTIFICATIONS).path("items[0].id");

        String stranger = TestTokens.person("stranger-" + UUID.randomUUID(), "member");
        as(stranger).post(NOTIFICATIONS + "/" + id + "/read").then().statusCode(404);
        as(stranger)
                .post(NOTIFICATIONS + "/" + UUID.randomUUID() + "/read")
                .then()
                .statusCode(404);
        as(stranger).get(NOTIFICATIONS).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void forgetsAPersonWhoseContactPointIsGone() throws SQLException {
        network.known(reader);
        ObjectNode request = network.requestBrokeredBy(reader);
        network.step(request, "assigned");
        awaitUnread(1);
        String id = asReader().get(NOTIFICATIONS).path("items[0].id");
        asReader().header("Idempotency-Key", "tap").post(NOTIFICATIONS + "/" + id + "/read");

        network.erased(reader);

        await().atMost(LIMIT).until(() -> count("select count(*) from recipient where profile = ?") == 0);
        assertEquals(0, count("select count(*) from notice where profile = ?"));
        assertEquals(0, count("select count(*) from mail_delivery where profile = ?"));
        assertEquals(
                0,
                count("select count(*) from idempotent_answer where subject = '" + reader.subject()
                        + "' and object_id <> ?"));
    }

    @Test
    void tellsTheErasedNothingMore() throws SQLException {
        Person other = network.known(Person.speaking("de"));
        network.known(reader);
        network.erased(reader);
        await().atMost(LIMIT)
                .until(() -> count("select count(*) from consumed_version where version = " + Long.MAX_VALUE
                                + " and aggregate_id = ?")
                        == 1);

        ObjectNode request = network.requestBrokeredBy(other);
        Network.with(request, state -> state.put("requester", reader.profile().toString()));
        network.step(request, "proposal-accepted");

        await().atMost(LIMIT)
                .until(() ->
                        count("select count(*) from notice where profile = '" + other.profile() + "' or id = ?") == 1);
        assertEquals(0, count("select count(*) from notice where profile = ?"));
    }

    @Test
    void listsWhatALaterVersionWrote() throws SQLException {
        network.known(reader);
        network.step(network.requestBrokeredBy(reader), "assigned");
        awaitUnread(1);
        update("update notice set facts = '{\"kind\":\"barter\",\"country\":\"Mars\"}' where profile = ?");
        network.step(network.requestBrokeredBy(reader), "proposal-declined");
        awaitUnread(2);

        asReader()
                .header("Accept-Language", "en")
                .get(NOTIFICATIONS)
                .then()
                .statusCode(200)
                .body("items[1].title", equalTo("A request for your region: Request, MARS"));

        update("update notice set category = 'PRAISED' where category = 'REQUEST_ASSIGNED' and profile = ?");
        asReader().get(NOTIFICATIONS).then().statusCode(200).body("items", hasSize(1));
        awaitUnread(1);
    }

    @Test
    void isForMembersOnly() {
        String registered = TestTokens.person("registered-" + UUID.randomUUID());

        given().get(NOTIFICATIONS).then().statusCode(401).contentType("application/problem+json");
        as(registered).get(NOTIFICATIONS).then().statusCode(403);
        as(registered).get(NOTIFICATIONS + "/unread-count").then().statusCode(403);
        as(registered)
                .post(NOTIFICATIONS + "/" + UUID.randomUUID() + "/read")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesALimitOutOfBounds() {
        asReader()
                .get(NOTIFICATIONS + "?limit=201")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?limit"));
    }

    private String markRead(String id) {
        return asReader()
                .post(NOTIFICATIONS + "/" + id + "/read")
                .then()
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .path("readAt");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, reader.profile());
            ResultSet row = select.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, reader.profile());
            update.executeUpdate();
        }
    }

    private void awaitUnread(int count) {
        await().atMost(LIMIT)
                .until(() ->
                        count == asReader().get(NOTIFICATIONS + "/unread-count").<Integer>path("unread"));
    }

    private RequestSpecification asReader() {
        return as(token);
    }

    private static RequestSpecification as(String bearer) {
        return given().auth().oauth2(bearer);
    }
}
