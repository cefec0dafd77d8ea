package org.alumnibridge.alumni.corridor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCorridorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "", "DE", "DE-RU-X", "de-ru"})
    void whatCannotBeACodeIsNotThereAndNotAskedFor(String code) {
        ReadingCorridors reading = new ReadingCorridors(null);
        assertEquals(
                404, assertThrows(HttpProblem.class, () -> reading.one(code)).getStatusCode());
    }
}
