package org.alumnibridge.e2e.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.alumnibridge.e2e.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nothing that was acknowledged is lost, and nothing happens twice, whatever is killed meanwhile. A difference prints the
 * seed, which makes the same calls and kills again, and the timeline around it.
 */
class KillLedgerIT {

    @Test
    void everyAcknowledgedWriteSurvivesAKillOfEachPart() {
        assertNone(LedgerSettings.brief());
    }

    @Test
    @Tag("full")
    void everyAcknowledgedWriteSurvivesMinutesOfKills() {
        assertNone(LedgerSettings.full());
    }

    private static void assertNone(LedgerSettings settings) {
        List<Difference> differences = new KillLedger(RunningSystem.stage().stack(), settings).keep();

        assertEquals(List.of(), differences);
    }
}
