package org.alumnibridge.alumni.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestedIdsTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();

    @Test
    void idsAreRepeatedOrSeparatedByCommas() {
        assertEquals(List.of(ONE, TWO), RequestedIds.parse(List.of(ONE.toString(), TWO.toString())));
        assertEquals(List.of(ONE, TWO), RequestedIds.parse(List.of(ONE + ", " + TWO)));
    }

    @Test
    void theSameIdTwiceIsOne() {
        assertEquals(List.of(ONE), RequestedIds.parse(List.of(ONE + "," + ONE)));
    }

    @Test
    void noneTooManyAndNoIdsAreRefused() {
        assertThrows(HttpProblem.class, () -> RequestedIds.parse(List.of()));
        assertThrows(HttpProblem.class, () -> RequestedIds.parse(List.of("42")));
        List<String> many =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(201).toList();
        assertThrows(HttpProblem.class, () -> RequestedIds.parse(many));
    }
}
