package org.alumnibridge.kit.web.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 no such user anna.schmidt@example.org                 | 550 no such user <e-mail>
            <anna@mail.example.org>: rejected                         | <<e-mail>>: rejected
            GET /v1/alumni?q=anna%40example.org failed                | GET /v1/alumni?q=<e-mail> failed
            иван@пример.рф wrote                                      | <e-mail> wrote
            Authorization: Bearer abc.def-ghi                         | Authorization: Bearer <token>
            token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln refused   | token <token> refused
            GET /v1/actions/eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.sig  | GET /v1/actions/<token>
            client_secret=s3cr3t&scope=openid                         | client_secret=<secret>&scope=openid
            {"refresh_token":"abc"}                                   | {"refresh_token":"<secret>"}
            call +49 (0)176 1234-5678 now                             | call <phone> now
            +7 343 123-45-67                                          | <phone>
            0176 12345678 or 030/1234567                              | <phone> or <phone>
            8 (343) 123-45-67                                         | <phone>
            Detail: Key (email)=(anna) already exists.                | Detail: Key (email)=<value> already exists.
            Key (a, b)=(Anna (geb. Lenz), 7) already exists.          | Key (a, b)=<value> already exists.
            Detail: Failing row contains (1, Anna Schmidt, (x), null) | Detail: Failing row contains <values>
            """)
    void takesOutWhatNamesAPerson(String line, String masked) {
        assertEquals(masked, Masking.mask(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dead letter: alumni.profiles-0@1234567: ce_id is no UUID",
                "No shortlist for 01936412-7123-7456-8123-012345678901: 22001",
                "2026-11-23T15:04:05.123+01:00 started in 2.345s on 127.0.0.1:8081",
                "Mail 019a-1 not sent: mailbox-full, now QUEUED",
                "io.vertx.core.impl.ContextImpl@4f2a10b failed",
                "Keeps the shortlists of partitions [0, 1, 2, 10, 11]",
                "Offset 0 100 200 of partition 3",
                "jdbc:postgresql://127.0.0.1:5432/alumni"
            })
    void leavesTheRest(String line) {
        assertSame(line, line.equals(Masking.mask(line)) ? line : Masking.mask(line));
    }

    @Test
    void nothingToMaskIsNothingToCopy() {
        String line = "Caught up with 5 topics";

        assertSame(line, Masking.mask(line));
    }
}
