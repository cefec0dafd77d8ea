package org.alumnibridge.alumni.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final Instant NOW = Instant.parse("2026-03-06T09:15:00Z");
    private static final Duration WINDOW = Duration.ofHours(72);

    @Test
    void itIsTakenBackUntilTheWindowIsOver() {
        Erasure inTime = requested();
        inTime.cancel(NOW.plus(WINDOW).minusMillis(1));
        assertEquals(ErasureState.CANCELLED, inTime.state());

        Erasure late = requested();
        HttpProblem refused = assertThrows(HttpProblem.class, () -> late.cancel(NOW.plus(WINDOW)));
        assertEquals(409, refused.getStatusCode());
        assertEquals(ErasureState.REQUESTED, late.state());
    }

    @Test
    void whatHasBegunOrWasTakenBackIsNotTakenBack() {
        Erasure begun = requested();
        begun.begin(4, "subject", NOW);
        assertThrows(HttpProblem.class, () -> begun.cancel(NOW));
        Erasure cancelled = requested();
        cancelled.cancel(NOW);
        assertThrows(HttpProblem.class, () -> cancelled.cancel(NOW));
    }

    @Test
    void theAccountIsForgottenOnceItIsDeleted() {
        Erasure erasure = requested();
        erasure.begin(4, "subject", NOW);
        assertEquals("subject", erasure.account());
        erasure.accountDeleted();
        assertNull(erasure.account());
    }

    @Test
    void whileReceiptsAreMissingItSaysWhose() {
        Erasure erasure = requested();
        assertEquals(List.of(), ErasureView.of(erasure, List.of(), "").awaiting());
        erasure.begin(4, null, NOW);
        assertEquals(5, ErasureView.of(erasure, List.of(), "").awaiting().size());
        erasure.complete(NOW);
        assertEquals(List.of(), ErasureView.of(erasure, List.of(), "").awaiting());
    }

    @Test
    void anOfficeAnswersForWhatItAskedForAlone() {
        Erasure own = requested();
        Erasure ofOffice = Erasure.request(
                UUID.randomUUID(), new Asker(Origin.ASSOCIATION, "drmn"), ErasureReason.DECEASED, WINDOW, NOW);

        assertEquals(true, Asker.answersFor(caller("association_admin", "drmn"), ofOffice));
        assertEquals(false, Asker.answersFor(caller("association_admin", "giz"), ofOffice));
        assertEquals(false, Asker.answersFor(caller("member", "drmn"), ofOffice));
        assertEquals(false, Asker.answersFor(caller("association_admin", "drmn"), own));
        assertEquals(true, Asker.answersFor(caller("network_admin", "drmn"), own));
    }

    private static Erasure requested() {
        return Erasure.request(UUID.randomUUID(), Asker.PERSON, ErasureReason.OWN_WISH, WINDOW, NOW);
    }

    private static Caller caller(String role, String organisation) {
        return new Caller("subject", Set.of(role), Optional.of(organisation), Optional.empty());
    }
}
