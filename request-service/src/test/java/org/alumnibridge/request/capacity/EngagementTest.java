package org.alumnibridge.request.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.request.lifecycle.CapacityKind;
import org.alumnibridge.request.testing.EventSchemas;
import org.alumnibridge.request.testing.Examples;
import org.alumnibridge.request.testing.RequestFixture;
import org.junit.jupiter.api.Test;

class EngagementTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Engagement engagement = new Engagement(Ids.next());

    @Test
    void aLeaseTakesAUnitUntilItIsGivenBack() {
        engagement.lease(CapacityKind.ADVICE, MARCH);
        assertFalse(engagement.hasRoom(CapacityKind.ADVICE, 1, MARCH));
        assertTrue(engagement.hasRoom(CapacityKind.MENTORSHIP, 1, MARCH));
        engagement.giveBack(CapacityKind.ADVICE, true, MARCH);
        assertTrue(engagement.hasRoom(CapacityKind.ADVICE, 1, MARCH));
    }

    @Test
    void anAnsweredQuestionCountsForItsMonthForGood() {
        engagement.lease(CapacityKind.QUESTION, MARCH);
        engagement.giveBack(CapacityKind.QUESTION, true, MARCH);
        assertFalse(engagement.hasRoom(CapacityKind.QUESTION, 1, MARCH));
        assertTrue(engagement.hasRoom(CapacityKind.QUESTION, 1, MARCH.plusMonths(1)));
    }

    @Test
    void aQuestionThatCameToNothingDoesNotCount() {
        engagement.lease(CapacityKind.QUESTION, MARCH);
        engagement.giveBack(CapacityKind.QUESTION, false, MARCH);
        assertTrue(engagement.hasRoom(CapacityKind.QUESTION, 1, MARCH));
    }

    @Test
    void aLimitLoweredLaterTakesNothingBack() {
        engagement.lease(CapacityKind.ADVICE, MARCH);
        engagement.lease(CapacityKind.ADVICE, MARCH);
        assertFalse(engagement.hasRoom(CapacityKind.ADVICE, 1, MARCH));
        engagement.giveBack(CapacityKind.ADVICE, true, MARCH);
        assertFalse(engagement.hasRoom(CapacityKind.ADVICE, 1, MARCH));
    }

    @Test
    void whatIsPublishedFitsTheSchema() {
        engagement.lease(CapacityKind.QUESTION, MARCH);
        EventSchemas.assertValid(EventSchemas.ENGAGEMENT, EventSchemas.data(changed()));
        EventSchemas.assertValid(EventSchemas.ENGAGEMENT, Examples.text("request-service", EventSchemas.ENGAGEMENT));
        assertEquals(2, changed().version());
    }

    private DomainEvent changed() {
        return engagement.changed(new Asks(4, 3), Actor.system("request-service"), RequestFixture.MONDAY);
    }
}
