package org.alumnibridge.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import org.alumnibridge.notification.mail.MailDelivery.State;
import org.alumnibridge.notification.mail.MailFailure.Kind;
import org.alumnibridge.notification.notice.Audience;
import org.alumnibridge.notification.notice.Category;
import org.alumnibridge.notification.notice.NoticeFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailDeliveryTest {

    private static final Instant NOW = NoticeFixture.NOW;
    private static final MailFailure AWAY = new MailFailure("ConnectException", Kind.PASSING);
    private static final MailFailure REFUSED = new MailFailure("smtp_550", Kind.RECIPIENT_REFUSED);

    private final MailConfig config =
            new SmallRyeConfigBuilder().withMapping(MailConfig.class).build().getConfigMapping(MailConfig.class);
    private final MailDelivery delivery = deliveryOf(NOW);

    @Test
    void isDueAtOnce() {
        assertEquals(State.QUEUED, delivery.state());
        assertEquals(NOW, delivery.nextAttemptAt());
    }

    @Test
    void pausesLongerAfterEveryFailure() {
        delivery.failed(AWAY, NOW, config);
        assertEquals(NOW.plusSeconds(1), delivery.nextAttemptAt());

        delivery.failed(AWAY, NOW, config);
        assertEquals(NOW.plusSeconds(2), delivery.nextAttemptAt());

        delivery.failed(AWAY, NOW, config);
        assertEquals(NOW.plusSeconds(4), delivery.nextAttemptAt());
        assertEquals(State.QUEUED, delivery.state());
        assertEquals("ConnectException", delivery.lastError());
    }

    @Test
    void neverPausesLongerThanTheLongestPause() {
        for (int attempt = 0; attempt < 100; attempt++) {
            delivery.failed(AWAY, NOW, config);
        }

        assertEquals(NOW.plus(config.longestPause()), delivery.nextAttemptAt());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCERTAIN", "SERVER_REFUSES"})
    void keepsAttemptsFarApartThatMayHaveArrivedOrThatTheServerDoesNotWant(Kind kind) {
        delivery.failed(new MailFailure("no_answer", kind), NOW, config);
        assertEquals(NOW.plus(config.firstWidePause()), delivery.nextAttemptAt());

        for (int attempt = 0; attempt < 100; attempt++) {
            delivery.failed(new MailFailure("no_answer", kind), NOW, config);
        }
        assertEquals(NOW.plus(config.longestWidePause()), delivery.nextAttemptAt());
        assertEquals(State.QUEUED, delivery.state());
    }

    @Test
    void givesUpWhenTheServerRefusesForGood() {
        delivery.failed(REFUSED, NOW, config);

        assertEquals(State.FAILED, delivery.state());
        assertEquals("smtp_550", delivery.lastError());
    }

    @Test
    void givesUpWhenTheNextAttemptWouldTellNoNews() {
        delivery.failed(AWAY, NOW.plus(Duration.ofHours(47)), config);
        assertEquals(State.QUEUED, delivery.state());

        delivery.failed(AWAY, NOW.plus(Duration.ofHours(48)), config);
        assertEquals(State.FAILED, delivery.state());
        assertEquals("ConnectException", delivery.lastError());
    }

    @Test
    void forgetsItsErrorsOnceSent() {
        delivery.failed(AWAY, NOW, config);
        delivery.sent(NOW.plusSeconds(1));

        assertEquals(State.SENT, delivery.state());
        assertEquals(2, delivery.attempts());
        assertNull(delivery.lastError());
    }

    @Test
    void isDroppedWhenItsRecipientBecomesKnownTooLate() {
        assertFalse(delivery.dropIfStale(NOW.plus(config.silentAfter()), config.silentAfter()));
        assertTrue(delivery.dropIfStale(NOW.plus(config.silentAfter()).plusSeconds(1), config.silentAfter()));

        assertEquals(State.FAILED, delivery.state());
        assertEquals(MailDelivery.TOO_OLD, delivery.lastError());
    }

    @Test
    void isDroppedHoweverOftenItWasTried() {
        delivery.failed(AWAY, NOW, config);
        delivery.failed(AWAY, NOW, config);

        assertTrue(delivery.dropIfStale(NOW.plus(config.silentAfter()).plusSeconds(1), config.silentAfter()));
        assertEquals(State.FAILED, delivery.state());
    }

    @Test
    void waitsWithoutAnAttemptWhenThereIsNoAddress() {
        delivery.park();

        assertEquals(State.WAITING, delivery.state());
        assertEquals(0, delivery.attempts());
    }

    private static MailDelivery deliveryOf(Instant eventAt) {
        return new MailDelivery(
                NoticeFixture.to(Audience.BROKER, Category.REQUEST_ASSIGNED), State.QUEUED, eventAt, NOW);
    }
}
