package org.alumnibridge.matching.corridor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.alumnibridge.matching.corridor.Corridor.Policy;
import org.junit.jupiter.api.Test;

class CorridorTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void isClosedWithoutADecidedPolicy() {
        assertFalse(corridor().isOpen("advice", FIRST));
        assertFalse(corridor(open("question")).isOpen("advice", FIRST));
    }

    @Test
    void isOpenFromTheFirstToTheLastDay() {
        Corridor march = corridor(open("advice"));
        assertFalse(march.isOpen("advice", FIRST.minusDays(1)));
        assertTrue(march.isOpen("advice", FIRST));
        assertTrue(march.isOpen("advice", LAST));
        assertFalse(march.isOpen("advice", LAST.plusDays(1)));
    }

    @Test
    void theClosingOneOfTwoPoliciesWins() {
        Corridor both = corridor(open("advice"), new Policy("advice", "suspended", FIRST.plusDays(10), null));
        assertTrue(both.isOpen("advice", FIRST));
        assertFalse(both.isOpen("advice", FIRST.plusDays(10)));
    }

    private static Policy open(String kind) {
        return new Policy(kind, "open", FIRST, LAST);
    }

    private static Corridor corridor(Policy... policies) {
        return new Corridor("DE-RU", List.of(policies));
    }
}
