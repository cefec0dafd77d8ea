package org.alumnibridge.request.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alumnibridge.request.testing.Requests.accept;
import static org.alumnibridge.request.testing.Requests.contactIn;
import static org.alumnibridge.request.testing.Requests.draft;
import static org.alumnibridge.request.testing.Requests.filed;
import static org.alumnibridge.request.testing.Requests.get;
import static org.alumnibridge.request.testing.Requests.post;
import static org.alumnibridge.request.testing.Requests.withdraw;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.StoredRows;
import org.alumnibridge.request.testing.EventSchemas;
import org.alumnibridge.request.testing.Network;
import org.alumnibridge.request.testing.Network.Someone;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who is requester, expert and contact person is erased. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class ErasureTest {

    private static final Duration LONGEST = Duration.ofSeconds(15);

    @Inject
    Network network;

    @Inject
    DataSource database;

    private final String canary = "canary-" + UUID.randomUUID();
    private Someone person;
    private Someone contact;
    private Someone rival;
    private UUID own;

    @BeforeEach
    void aPersonWhoTakesPart() {
        network.open();
        contact = network.member("contact-sve");
        rival = network.expert();
        person = network.expert(state -> {
            Network.atHomeInGermany(state);
            state.putArray("topics").add(canary);
        });
        own = filedWithKey(inWords("RU-SVE", canary));
        askedBy(contact, own, rival, canary);
    }

    @Test
    void leavesNoTraceOfThePersonsWordsAndAccount() {
        UUID ended = filed(person, inWords("RU-PER", canary));
        withdraw(person, ended).statusCode(200);
        UUID answered = answeredByThePerson();
        UUID asking = filed(network.entrepreneur(), contactIn("RU-SVE"));
        askedBy(contact, asking, person, canary);
        Someone deputy = network.expert();
        network.partnership("DE-RU", "RU-KDA", person, deputy);
        UUID brokered = filed(network.entrepreneur(), contactIn("RU-KDA"));
        askedBy(person, brokered, network.expert(), canary);
        assertFalse(StoredRows.containing(canary, database).isEmpty());
        assertFalse(StoredRows.containing(person.subject(), database).isEmpty());

        network.erased(person.profile(), 5);

        ConsumerRecord<String, byte[]> receipt = receipts(1).get(0);
        EventSchemas.assertValid(EventSchemas.RECEIPT, new String(receipt.value(), UTF_8));
        assertEquals(List.of(), StoredRows.containing(canary, database));
        assertEquals(List.of(), StoredRows.containing(person.subject(), database));
        for (String topic : List.of("requests.lifecycle", "requests.engagements", "privacy.receipts")) {
            assertFalse(network.text(topic).contains(canary), topic);
            assertFalse(network.text(topic).contains(person.subject()), topic);
        }
        get(rival, "/v1/requests/" + own).body("state", is("withdrawn")).body("proposals[0].state", is("released"));
        assertEquals(0, network.number("select sum(leased)::int from capacity where expert = $1", rival.profile()));
        get(contact, "/v1/requests/" + own + "/history").body("items.reason", hasItem("requester_erased"));
        get(contact, "/v1/requests/" + asking)
                .body("state", is("in_brokerage"))
                .body("waitingFor", is("contact_person"))
                .body("proposals.state", contains("withdrawn"));
        get(deputy, "/v1/requests/" + brokered)
                .body("state", is("proposed"))
                .body("broker", is(deputy.profile().toString()))
                .body("takenAt", nullValue());
        assertEquals(1, network.count("select 1 from request where id = $1 and state = 'ANSWERED'", answered));
        get(person, "/v1/tasks").statusCode(503);
    }

    @Test
    void theEngagementAndDeadLettersEndWithATombstone() {
        answeredByThePerson();

        network.erased(person.profile(), 5);

        receipts(1);
        await().atMost(LONGEST).untilAsserted(() -> {
            assertNull(last("requests.engagements").value());
            assertNull(last("alumni.profiles.dlq").value());
        });
    }

    @Test
    void nothingLateBringsThePersonBack() {
        network.erased(person.profile(), 5);
        receipts(1);
        int steps = network.published("requests.lifecycle", own).size();

        network.changed(person, 99);
        network.replay("alumni.profiles", person.profile());
        network.erased(person.profile(), 6);
        network.tombstone("alumni.profiles", person.profile());

        // One for each end that was read.
        await().atMost(LONGEST)
                .until(() -> network.published("alumni.profiles.dlq", person.profile())
                                .size()
                        == 4);
        assertEquals(0, network.count("select 1 from known_profile where id = $1", person.profile()));
        assertEquals(List.of(), StoredRows.containing(person.subject(), database));
        assertEquals(1, receipts(1).size());
        assertEquals(steps, network.published("requests.lifecycle", own).size());
    }

    @Test
    void aReceiptIsGivenForAStrangerToo() {
        person = new Someone(null, null, UUID.randomUUID());

        network.erased(person.profile(), 2);

        String receipt = new String(receipts(1).get(0).value(), UTF_8);
        EventSchemas.assertValid(EventSchemas.RECEIPT, receipt);
        assertFalse(receipt.contains("profiles"), receipt);
    }

    private UUID answeredByThePerson() {
        Someone asker = network.expert();
        UUID question = filed(asker, draft("question", "DE", "DE-NW"));
        network.shortlist(question, person.profile(), rival.profile());
        String path = "/v1/requests/" + question;
        List<String> handles = get(asker, path + "/cards").extract().path("items.handle");
        post(asker, path + "/choice", Map.of("handles", handles.subList(0, 1))).statusCode(200);
        UUID proposal = network.proposalOf(question, person);
        accept(person, proposal).statusCode(200);
        post(person, "/v1/proposals/" + proposal + "/answer", Map.of("text", canary))
                .statusCode(200);
        return question;
    }

    private static Map<String, Object> inWords(String region, String text) {
        Map<String, Object> draft = contactIn(region);
        draft.put("text", text);
        return draft;
    }

    private UUID filedWithKey(Map<String, Object> draft) {
        String id = RestAssured.given()
                .auth()
                .oauth2(person.token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", canary)
                .body(draft)
                .post("/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static void askedBy(Someone broker, UUID request, Someone expert, String reason) {
        post(broker, "/v1/requests/" + request + "/proposals", Map.of("expert", expert.profile(), "reason", reason))
                .statusCode(201);
    }

    private List<ConsumerRecord<String, byte[]>> receipts(int number) {
        UUID key = UUID.nameUUIDFromBytes((person.profile() + "/request-service").getBytes(UTF_8));
        await().atMost(LONGEST)
                .until(() -> network.published("privacy.receipts", key).size() >= number);
        return network.published("privacy.receipts", key);
    }

    private ConsumerRecord<String, byte[]> last(String topic) {
        List<ConsumerRecord<String, byte[]>> records = network.published(topic, person.profile());
        return records.get(records.size() - 1);
    }
}
