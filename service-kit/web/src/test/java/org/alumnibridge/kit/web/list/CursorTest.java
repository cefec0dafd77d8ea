package org.alumnibridge.kit.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor.Binding OPEN_ONES = Cursor.Binding.of("/v1/requests", "state=open");
    private static final Cursor.Binding ALL = Cursor.Binding.of("/v1/requests", (Object) null);

    @Test
    void carriesTheSortKeyOfTheLastItem() {
        String cursor = Cursor.encode(OPEN_ONES, List.of("2026-03-02", "Müller \"& Söhne\""));

        assertEquals(
                List.of("2026-03-02", "Müller \"& Söhne\""),
                Cursor.decode(cursor, OPEN_ONES, 2).orElseThrow());
    }

    @Test
    void isSafeInAQueryString() {
        String cursor = Cursor.encode(OPEN_ONES, List.of("ÿþ???", "а/б+в"));

        assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
    }

    @Test
    void isRefusedForAnotherFilter() {
        String cursor = Cursor.encode(OPEN_ONES, List.of("1"));

        assertEquals(
                400,
                assertThrows(HttpProblem.class, () -> Cursor.decode(cursor, ALL, 1))
                        .getStatusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "e30", "bnVsbA", "W10", "eyJmIjoxfQ"})
    void refusesWhatItDidNotMake(String garbage) {
        assertThrows(HttpProblem.class, () -> Cursor.decode(garbage, ALL, 1));
    }

    @Test
    void startsAtTheFirstPageWithoutACursor() {
        assertTrue(Cursor.decode(null, ALL, 1).isEmpty());
        assertTrue(Cursor.decode("", ALL, 1).isEmpty());
    }

    @Test
    void aFullPageWithMoreBehindItNamesTheNext() {
        Page<String> page = Page.cut(List.of("a", "b", "c"), 2, ALL, List::of);

        assertEquals(List.of("a", "b"), page.items());
        assertEquals(List.of("b"), Cursor.decode(page.next(), ALL, 1).orElseThrow());
    }

    @Test
    void theLastPageNamesNone() {
        assertNull(Page.cut(List.of("a", "b"), 2, ALL, List::of).next());
    }

    @Test
    void isRefusedWhenAPartCannotBeRead() {
        String cursor = Cursor.encode(ALL, List.of("no-uuid"));

        assertEquals(400, statusOf(() -> Cursor.decode(cursor, ALL, 1, key -> UUID.fromString(key.get(0)))));
    }

    @Test
    void isRefusedWithPartsThatNoListMade() {
        String controls = Cursor.encode(ALL, List.of("a\u0000b"));
        String nothing = Cursor.encode(ALL, Collections.singletonList(null));

        assertEquals(400, statusOf(() -> Cursor.decode(controls, ALL, 1)));
        assertEquals(400, statusOf(() -> Cursor.decode(nothing, ALL, 1)));
    }

    private static int statusOf(Executable call) {
        return assertThrows(HttpProblem.class, call).getStatusCode();
    }
}
