package org.alumnibridge.notification.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactsConverterTest {

    private final FactsConverter converter = new FactsConverter();

    @Test
    void readsWhatItWrote() {
        Facts facts = NoticeFixture.foundry();

        assertEquals(facts, converter.convertToEntityAttribute(converter.convertToDatabaseColumn(facts)));
    }

    @Test
    void readsWhatALaterVersionWrote() {
        String later = "{\"kind\":\"question\",\"country\":\"DE\",\"mood\":\"good\"}";

        assertEquals(
                new Facts(Kind.QUESTION, "DE", List.of(), List.of(), null), converter.convertToEntityAttribute(later));
    }
}
