package org.alumnibridge.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import java.io.IOException;
import java.time.Duration;
import org.alumnibridge.localstack.process.Await;
import org.alumnibridge.notification.mail.MailFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server may do to us, over a real connection. */
class SmtpClientTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String SHORT = "PT0.3S";
    private static final String LONG = "PT1M";

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedSmtp server = new ScriptedSmtp();

    @AfterEach
    void stop() throws IOException {
        server.close();
        vertx.close();
    }

    @Test
    void endsWhenTheServerHasTakenTheMail() {
        assertNull(failureOf(client(LONG, LONG)));
    }

    @ParameterizedTest
    @CsvSource({"greeting", "EHLO", "MAIL", "RCPT", "DATA", "."})
    void leavesAServerThatFallsSilent(String command) throws InterruptedException {
        server.silentAt(command);

        Throwable failure = failureOf(client(SHORT, "PT1S"));

        assertEquals(new MailFailure("no_answer", Kind.UNCERTAIN), MailFailure.of(failure));
        assertTrue(server.isLeftWithin(LIMIT.toSeconds()));
    }

    @ParameterizedTest
    @CsvSource({"greeting", "MAIL", "."})
    void keepsNoPlaceForAConnectionThatFellSilent(String command) throws InterruptedException {
        SmtpClient client = client(SHORT, "PT1S");
        server.silentAt(command);
        assertNotNull(failureOf(client));
        assertTrue(server.isLeftWithin(LIMIT.toSeconds()));

        server.friendlyAt(command);

        // An attempt that begins while the connection is being closed may wait for its place in vain.
        assertTrue(Await.until(LIMIT, () -> failureOf(client) == null), "the only place is taken");
    }

    @Test
    void givesUpAnAttemptThatTakesTooLongInAll() {
        server.silentAt("MAIL");

        Throwable failure = failureOf(client(LONG, SHORT));

        assertEquals(new MailFailure("no_answer", Kind.UNCERTAIN), MailFailure.of(failure));
    }

    @ParameterizedTest
    @CsvSource({"550 5.1.1 no such user", "550 no such user", "553 what a name", "554 5.1.1 nobody"})
    void takesARefusalOfTheRecipientAsFinal(String reply) {
        server.answering("RCPT", reply);

        assertEquals(Kind.RECIPIENT_REFUSED, kindOfFailure());
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 554 not you",
        "AUTH, 535 5.7.8 wrong password",
        "MAIL, 530 log in first",
        "MAIL, 550 not this sender",
        "MAIL, 553 not this sender",
        "RCPT, 554 5.7.1 no relay",
        "RCPT, 550 5.7.1 no relay",
        "DATA, 554 not today",
        "., 554 5.7.1 this looks like spam"
    })
    void goesOnTryingAServerThatRefusesUs(String command, String reply) {
        server.answering(command, reply);

        assertEquals(Kind.SERVER_REFUSES, kindOfFailure());
    }

    @ParameterizedTest
    @CsvSource({"greeting, 421 busy", "MAIL, 451 later", "RCPT, 450 greylisted"})
    void comesBackSoonToAServerThatAsksForIt(String command, String reply) {
        server.answering(command, reply);

        assertEquals(Kind.PASSING, kindOfFailure());
    }

    @Test
    void comesBackSoonToAServerThatIsAway() throws IOException {
        server.close();

        assertEquals(Kind.PASSING, kindOfFailure());
    }

    private Kind kindOfFailure() {
        Throwable failure = failureOf(client(LONG, LONG));
        assertNotNull(failure);
        return MailFailure.of(failure).kind();
    }

    private static Throwable failureOf(SmtpClient client) {
        return client.send(mail())
                .map(sent -> (Throwable) null)
                .onFailure()
                .recoverWithItem(failure -> failure)
                .await()
                .atMost(LIMIT);
    }

    private SmtpClient client(String answerTimeout, String timeout) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MailersRuntimeConfig.class)
                .withMapping(MailConfig.class)
                .withDefaultValue("quarkus.mailer.host", server.host())
                .withDefaultValue("quarkus.mailer.port", Integer.toString(server.port()))
                .withDefaultValue("quarkus.mailer.username", "bridge")
                .withDefaultValue("quarkus.mailer.password", "secret")
                .withDefaultValue("quarkus.mailer.max-pool-size", "1")
                .withDefaultValue("alumni-bridge.mail.answer-timeout", answerTimeout)
                .withDefaultValue("alumni-bridge.mail.timeout", timeout)
                .build();
        return new SmtpClient(
                vertx, config.getConfigMapping(MailersRuntimeConfig.class), config.getConfigMapping(MailConfig.class));
    }

    private static MailMessage mail() {
        return new MailMessage("bridge@example.org", "ana@example.org", "Hello", "Hello Ana");
    }
}
