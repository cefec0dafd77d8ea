package org.alumnibridge.request.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    /** 2 March 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00:00Z, 5, 2026-03-09T10:00:00Z",
        "2026-03-05T23:59:00Z, 1, 2026-03-06T23:59:00Z",
        "2026-03-06T10:00:00Z, 1, 2026-03-09T10:00:00Z",
        "2026-03-06T10:00:00Z, 5, 2026-03-13T10:00:00Z",
        "2026-03-07T10:00:00Z, 1, 2026-03-09T10:00:00Z",
        "2026-03-08T10:00:00Z, 5, 2026-03-13T10:00:00Z",
        "2026-03-02T10:00:00Z, 0, 2026-03-02T10:00:00Z",
        "2026-12-31T12:00:00Z, 2, 2027-01-04T12:00:00Z"
    })
    void countsBusinessDaysOnly(Instant from, int days, Instant due) {
        assertEquals(due, Deadlines.afterBusinessDays(from, days));
    }
}
