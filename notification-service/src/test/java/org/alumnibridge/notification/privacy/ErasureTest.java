package org.alumnibridge.notification.privacy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.mail.Mailbox;
import org.alumnibridge.localstack.testing.StoredRows;
import org.alumnibridge.localstack.testing.TestTokens;
import org.alumnibridge.notification.Network;
import org.alumnibridge.notification.Network.Person;
import org.alumnibridge.notification.RealParts;
import org.junit.jupiter.api.Test;

/** Somebody who was told things is erased. */
@QuarkusTest
@RealParts
class ErasureTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Inject
    Network network;

    @Inject
    DataSource database;

    private final Mailbox mailbox = LocalStack.forTests().mailbox();
    private final String token = TestTokens.person("person-" + UUID.randomUUID(), "member");
    private final Person person =
            Person.withSubject(TestTokens.subjectOf(token), "en").named("Canary " + UUID.randomUUID());

    @Test
    void leavesNothingButTheGraveAndTheReceipt() {
        ObjectNode request = network.requestBrokeredBy(network.known(person));
        network.step(request, "assigned");
        await().atMost(LIMIT).until(() -> mails() == 1);
        readWithKey();
        Person silent = Person.speaking("en");
        ObjectNode parked = network.requestBrokeredBy(silent);
        network.step(parked, "assigned");
        await().atMost(LIMIT)
                .until(() -> !StoredRows.containing(parked.get("id").asText(), database)
                        .isEmpty());

        network.profileErased(person.profile(), 3);
        network.profileErased(silent.profile(), 3);

        JsonPath receipt = new JsonPath(receipts(person).get(0));
        ReceiptContractTest.assertValid(receipts(person).get(0));
        assertEquals(1, receipt.getInt("state.removed.recipients"));
        assertEquals(1, receipt.getInt("state.removed.notices"));
        assertEquals(1, receipt.getInt("state.removed.mails"));
        assertEquals(1, receipt.getInt("state.removed.idempotency_keys"));
        assertEquals(1, new JsonPath(receipts(silent).get(0)).getInt("state.removed.mails"));
        for (String canary : List.of(person.name(), person.email(), person.subject())) {
            assertEquals(List.of(), StoredRows.containing(canary, database));
        }
        assertEquals(List.of(), StoredRows.containing(parked.get("id").asText(), database));
    }

    @Test
    void nothingLateBringsThePersonBackOrTellsThemAnything() {
        ObjectNode request = network.requestBrokeredBy(network.known(person));
        UUID assigned = network.step(request, "assigned");
        await().atMost(LIMIT).until(() -> mails() == 1);
        network.profileErased(person.profile(), 3);
        receipts(person);

        network.contactPoint(person, 99);
        network.step(request, "assigned", assigned);
        network.step(request, "assigned");
        network.profileErased(person.profile(), 3);
        network.erased(person);
        Person witness = network.known(Person.speaking("en"));
        network.propose(request, witness);
        network.step(request, "proposed");

        await().atMost(LIMIT).until(() -> mailbox.messagesFor(witness.email()).size() == 1);
        await().atMost(LIMIT).until(() -> network.forgotten("alumni.profiles", person.profile()) == 2);
        assertEquals(1, mails());
        assertEquals(1, receipts(person).size());
        assertEquals(List.of(), StoredRows.containing(person.email(), database));
        assertTrue(StoredRows.containing(person.profile().toString(), database).stream()
                .noneMatch(row -> row.startsWith("notice")));
    }

    @Test
    void aReceiptIsGivenForAStrangerToo() {
        network.profileErased(person.profile(), 2);

        ReceiptContractTest.assertValid(receipts(person).get(0));
        assertFalse(receipts(person).get(0).contains("recipients"));
    }

    private int mails() {
        return mailbox.messagesFor(person.email()).size();
    }

    private List<String> receipts(Person erased) {
        await().atMost(LIMIT).until(() -> !network.receipts(erased.profile()).isEmpty());
        return network.receipts(erased.profile());
    }

    private void readWithKey() {
        String notice = RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", person.name())
                .post("/v1/notifications/" + notice + "/read")
                .then()
                .statusCode(200);
    }
}
