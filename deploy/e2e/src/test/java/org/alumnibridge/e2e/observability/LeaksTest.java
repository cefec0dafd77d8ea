package org.alumnibridge.e2e.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search would find something, if there were anything. */
class LeaksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T15:04:05.123+01:00 WARN  [o.a.Some] [4bf9] 550 <anna@example.org> rejected",
                "{\"message\":\"q=anna%40example.org\",\"mdc\":{}}",
                "Authorization: Bearer abcdefghijk.lmn",
                "token eyJhbGciOiJSUzI1NiJ9.eyJzdWIi",
                "call +49 343 1234567",
                "call 0343 1234567"
            })
    void isFound(String line) {
        assertTrue(Leaks.in(line).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T15:04:05.123+01:00 INFO  [o.a.Some] [4bf92f3577b34da6a3ce929d0e0e4736] Caught up",
                "Dead letter: alumni.profiles-0@1234567: ce_id is no UUID",
                "No shortlist for 01936412-7123-7456-8123-012345678901",
                "Refused <e-mail>, Bearer <token>"
            })
    void isNoLeak(String line) {
        assertEquals(Optional.empty(), Leaks.in(line));
    }

    @Test
    void namesAreFound() {
        assertEquals(Optional.of("Anna Lenz"), Leaks.in("To Anna Lenz", List.of("Anna Lenz")));
    }
}
