package org.alumnibridge.notification.recipient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.notification.RealParts;
import org.alumnibridge.notification.VertxCall;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class RecordingRecipientsTest {

    @Inject
    RecordingRecipients recording;

    @Inject
    RecipientRepository recipients;

    @Inject
    Graves graves;

    @Inject
    Vertx vertx;

    @Inject
    Clock clock;

    private final UUID profile = UUID.randomUUID();

    @Test
    void keepsAPersonWhoTakesTheAddressAway() {
        record(changed(1, "ana@example.org"), changed(2, null));

        assertEquals(1, known());
        assertFalse(VertxCall.of(vertx, () -> Panache.withTransaction(() -> recipients.hasAddress(profile))));
    }

    @Test
    void bringsNobodyBackByARecordThatComesAfterTheTombstone() {
        record(changed(1, "ana@example.org"), tombstone(), changed(7, "ana@example.org"));
        assertEquals(0, known());

        record(changed(8, "ana@example.org"));
        assertEquals(0, known());
        assertTrue(buried());
    }

    @Test
    void buriesAPersonOfWhomNothingWasKnown() {
        record(tombstone());
        record(changed(3, "ana@example.org"));

        assertEquals(0, known());
    }

    @Test
    void erasesByAnEventThatOnlyNamesWhoIsGone() {
        record(changed(1, "ana@example.org"));
        record(event(2, Optional.empty()));

        assertEquals(0, known());
        assertTrue(buried());
    }

    @SafeVarargs
    private void record(EventRecord<ContactPoint>... events) {
        VertxCall.of(vertx, () -> recording.record(List.of(events)));
    }

    private long known() {
        return VertxCall.of(vertx, () -> Panache.withTransaction(() -> recipients.count("profile", profile)));
    }

    private boolean buried() {
        return VertxCall.of(vertx, () -> Panache.withTransaction(() -> graves.has(profile)));
    }

    private EventRecord<ContactPoint> changed(long version, String email) {
        return event(version, Optional.of(new ContactPoint("subject-" + profile, "Ana Silva", email, "en", "UTC")));
    }

    private EventRecord<ContactPoint> event(long version, Optional<ContactPoint> state) {
        return new EventRecord<>(
                UUID.randomUUID(),
                "org.alumnibridge.contact-point.changed.v1",
                profile,
                version,
                clock.instant(),
                Actor.system("alumni-service"),
                null,
                state);
    }

    private EventRecord<ContactPoint> tombstone() {
        return new EventRecord<>(null, "tombstone", profile, 0, null, null, null, Optional.empty());
    }
}
