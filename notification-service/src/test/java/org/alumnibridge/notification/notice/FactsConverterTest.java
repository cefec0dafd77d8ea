package org.alumnibridge.notification.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void readsAKindThatCameLater() {
        assertEquals(
                Kind.OTHER,
                converter
                        .convertToEntityAttribute("{\"kind\":\"barter\",\"country\":\"DE\"}")
                        .kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no facts", "{\"kind\":\"question\",\"dueAt\":\"soon\"}"})
    void leavesANoticeBareWhoseFactsCannotBeRead(String unreadable) {
        assertEquals(
                new Facts(Kind.OTHER, null, List.of(), List.of(), null),
                converter.convertToEntityAttribute(unreadable));
    }
}
