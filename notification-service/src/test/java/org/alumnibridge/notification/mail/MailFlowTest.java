package org.alumnibridge.notification.mail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.mail.Mailbox;
import org.alumnibridge.localstack.mail.ReceivedMail;
import org.alumnibridge.notification.Network;
import org.alumnibridge.notification.Network.Person;
import org.alumnibridge.notification.RealParts;
import org.junit.jupiter.api.Test;

/** From the broker's record to the mail server. */
@QuarkusTest
@RealParts
class MailFlowTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Network network;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final Mailbox mailbox = LocalStack.forTests().mailbox();

    @Test
    void mailsTheBrokerInHerLanguage() throws SQLException {
        Person broker = network.known(Person.speaking("ru"));
        ObjectNode request = network.requestBrokeredBy(broker);

        network.step(request, "assigned");

        ReceivedMail mail = mails(broker, 1).get(0);
        assertTrue(mail.subject().startsWith("Запрос по вашему региону: Деловой контакт, "), mail.subject());
        assertTrue(mail.from().contains("no-reply@alumni-bridge.example.org"), mail.from());
        assertTrue(mail.text().contains("Здравствуйте, Elena Sokolova!"), mail.text());
        assertTrue(mail.text().contains("/v1/requests/" + request.get("id").asText()), mail.text());
        assertTrue(mail.html().contains("<html lang=\"ru\">"), mail.html());
        assertEquals("ru", mail.header("Content-Language"));
        assertEquals("auto-generated", mail.header("Auto-Submitted"));
        assertEquals("<" + deliveryOf(broker) + "@alumni-bridge.example.org>", mail.header("Message-ID"));
    }

    @Test
    void tellsOnceHoweverOftenAnEventIsDeliveredOrReplayed() {
        Person broker = network.known(Person.speaking("de"));
        Person expert = network.known(Person.speaking("de"));
        ObjectNode request = network.requestBrokeredBy(broker);

        UUID assigned = network.step(request, "assigned");
        network.propose(request, expert);
        UUID proposed = network.step(request, "proposed");
        network.propose(request, Person.speaking("de"));
        network.step(request, "proposed");
        network.step(request, "assigned", assigned);
        network.step(request, "proposed", proposed);
        network.step(request, "proposal-declined");

        List<String> toBroker = mails(broker, 2).stream()
                .map(mail -> mail.subject().replaceAll(":.*", ""))
                .sorted()
                .toList();
        assertEquals(List.of("Eine Absage ist da", "Eine Anfrage für Ihre Region"), toBroker);
        assertEquals(1, mails(expert, 1).size());
    }

    @Test
    void waitsForARecipientWhoIsNotKnownYet() throws SQLException {
        Person stranger = Person.speaking("en");
        network.step(network.requestBrokeredBy(stranger), "assigned");
        await().atMost(LIMIT).until(() -> deliveries(stranger, "WAITING") == 1);
        assertEquals(List.of(), mailbox.messagesFor(stranger.email()));

        network.known(stranger);

        assertEquals(1, mails(stranger, 1).size());
        assertEquals(1, deliveries(stranger, "SENT"));
    }

    @Test
    void givesUpAMailWhoseRecipientDoesNotBecomeKnownInTime() throws SQLException {
        Person stranger = Person.speaking("en");
        network.step(network.requestBrokeredBy(stranger), "assigned");
        await().atMost(LIMIT).until(() -> deliveries(stranger, "WAITING") == 1);
        update("update mail_delivery set event_at = event_at - interval '49 hours' where profile = ?", stranger);

        network.known(Person.speaking("en"));

        await().atMost(LIMIT).until(() -> deliveries(stranger, "FAILED") == 1);
    }

    @Test
    void writesToNoAddressThatWasTakenAway() throws SQLException {
        Person broker = network.known(Person.speaking("en"));
        network.contactPoint(broker.movedTo(null), 2);
        await().atMost(LIMIT)
                .until(() -> number("select count(*) from recipient where profile = ? and email is null", broker) == 1);

        network.step(network.requestBrokeredBy(broker), "assigned");
        await().atMost(LIMIT).until(() -> deliveries(broker, "WAITING") == 1);
        assertEquals(List.of(), mailbox.messagesFor(broker.email()));

        Person moved = broker.movedTo("new-" + broker.email());
        network.contactPoint(moved, 3);
        assertEquals(1, mails(moved, 1).size());
    }

    @Test
    void parksAMailWhoseAddressIsTakenAwayWhileItIsQueued() throws SQLException {
        Person broker = network.known(Person.speaking("en"));
        network.step(network.requestBrokeredBy(broker), "assigned");
        assertEquals(1, mails(broker, 1).size());
        await().atMost(LIMIT).until(() -> deliveries(broker, "SENT") == 1);
        network.contactPoint(broker.movedTo(null), 2);
        await().atMost(LIMIT)
                .until(() -> number("select count(*) from recipient where profile = ? and email is null", broker) == 1);

        update("update mail_delivery set state = 'QUEUED', next_attempt_at = queued_at where profile = ?", broker);

        await().atMost(LIMIT).until(() -> deliveries(broker, "WAITING") == 1);
        assertEquals(1, mailbox.messagesFor(broker.email()).size());
    }

    @Test
    void makesNoMailOfAnOldEvent() throws SQLException {
        Person broker = network.known(Person.speaking("en"));
        ObjectNode old = network.requestBrokeredBy(broker);
        network.happenedAt(old, clock.instant().minus(Duration.ofHours(49)));

        network.step(old, "assigned");
        await().atMost(LIMIT).until(() -> notices(broker) == 1);

        assertEquals(0, deliveries(broker, "QUEUED") + deliveries(broker, "SENT"));
        assertEquals(List.of(), mailbox.messagesFor(broker.email()));
    }

    @Test
    void writesToTheNewestAddress() {
        Person broker = Person.speaking("en");
        Person moved = broker.movedTo("new-" + broker.email());
        network.contactPoint(moved, 2);
        network.contactPoint(broker, 1);
        // The same partition, so that all before it has been read.
        network.contactPoint(moved, 3);

        network.step(network.requestBrokeredBy(broker), "assigned");

        assertEquals(1, mails(moved, 1).size());
        assertEquals(List.of(), mailbox.messagesFor(broker.email()));
    }

    @Test
    void sendsEachMailOnceThoughLanesRaceForThem() {
        int count = 40;
        Person broker = network.known(Person.speaking("de"));

        for (int i = 0; i < count; i++) {
            network.step(network.requestBrokeredBy(broker), "assigned");
        }

        List<ReceivedMail> mails = mails(broker, count);
        assertEquals(
                count,
                mails.stream().map(mail -> mail.header("Message-ID")).distinct().count());
        assertEquals(count, mails.size());
    }

    @Test
    void keepsMailsWhileTheServerIsAway() throws SQLException {
        Person broker = network.known(Person.speaking("de"));
        LocalStack.forTests().kill(Components.MAIL);
        try {
            network.step(network.requestBrokeredBy(broker), "assigned");
            await().atMost(LIMIT).until(() -> attempts(broker) >= 2);
        } finally {
            LocalStack.forTests().start(Components.MAIL);
        }

        assertEquals(1, mails(broker, 1).size());
        await().atMost(LIMIT).until(() -> deliveries(broker, "SENT") == 1);
    }

    @Test
    void makesRoomForOthersWhenAMailCannotBeMade() throws SQLException {
        Person stranger = Person.speaking("de");
        network.step(network.requestBrokeredBy(stranger), "assigned");
        await().atMost(LIMIT).until(() -> deliveries(stranger, "WAITING") == 1);
        update("update notice set category = 'PRAISED' where profile = ?", stranger);

        network.known(stranger);
        await().atMost(LIMIT).until(() -> attempts(stranger) == 1);
        assertEquals(
                1,
                number(
                        "select count(*) from mail_delivery where profile = ? and state = 'QUEUED'"
                                + " and next_attempt_at > queued_at + interval '1 minute' and last_error is not null",
                        stranger));

        Person broker = network.known(Person.speaking("de"));
        network.step(network.requestBrokeredBy(broker), "assigned");
        assertEquals(1, mails(broker, 1).size());
    }

    @Test
    void setsARecordAsideThatCannotBeReadAndGoesOn() {
        Person broker = network.known(Person.speaking("de"));
        ObjectNode request = network.requestBrokeredBy(broker);
        UUID key = UUID.fromString(request.get("id").asText());

        network.unreadable(key);
        network.step(request, "assigned");

        assertEquals(1, mails(broker, 1).size());
        assertEquals(1, network.deadLetters(key));
    }

    @Test
    void namesNobodyButTheRecipient() {
        Person broker = network.known(Person.speaking("de"));
        ObjectNode request = network.requestBrokeredBy(broker);
        Network.with(request, state -> state.put("title", "Gießerei Müller sucht"));

        network.step(request, "proposal-accepted");

        ReceivedMail mail = mails(broker, 1).get(0);
        assertFalse((mail.subject() + mail.text() + mail.html()).contains("Müller"));
        assertFalse(mail.text().contains("@"), mail.text());
    }

    private List<ReceivedMail> mails(Person person, int count) {
        return mailbox.awaitMessagesFor(person.email(), count, LIMIT);
    }

    private long notices(Person person) throws SQLException {
        return number("select count(*) from notice where profile = ?", person);
    }

    private long deliveries(Person person, String state) throws SQLException {
        return number("select count(*) from mail_delivery where profile = ? and state = '" + state + "'", person);
    }

    private long attempts(Person person) throws SQLException {
        return number("select coalesce(max(attempts), 0) from mail_delivery where profile = ?", person);
    }

    private void update(String sql, Person person) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, person.profile());
            update.executeUpdate();
        }
    }

    private long number(String sql, Person person) throws SQLException {
        return Long.parseLong(value(sql, person));
    }

    private String deliveryOf(Person person) throws SQLException {
        return value("select id from mail_delivery where profile = ?", person);
    }

    private String value(String sql, Person person) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, person.profile());
            ResultSet row = select.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
