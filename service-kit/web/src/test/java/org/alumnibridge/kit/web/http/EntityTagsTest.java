package org.alumnibridge.kit.web.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @Test
    void readsTheVersionFromItsOwnTag() {
        assertEquals(7, EntityTags.expected("\"7\""));
        assertEquals(7, EntityTags.expected(" 7 "));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void asksForATagWhereNoneCame(String missing) {
        assertStatus(428, () -> EntityTags.expected(missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"7\"", "\"seven\"", "\"7\", \"8\"", "\"99999999999999999999\""})
    void takesAForeignTagForAStaleOne(String foreign) {
        assertStatus(412, () -> EntityTags.expected(foreign));
    }

    @Test
    void refusesAnOlderVersion() {
        assertStatus(412, () -> EntityTags.requireCurrent(6, 7));
        assertDoesNotThrow(() -> EntityTags.requireCurrent(7, 7));
    }

    private static void assertStatus(int status, org.junit.jupiter.api.function.Executable call) {
        assertEquals(status, assertThrows(HttpProblem.class, call).getStatusCode());
    }
}
