package org.alumnibridge.notification.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    @ParameterizedTest
    @EnumSource(Category.class)
    void wordsEveryCategoryForEverybodyAndEveryKind(Category category) {
        for (Audience audience : Audience.values()) {
            for (Kind kind : Kind.values()) {
                assertNotNull(Wording.of(category, audience, kind));
            }
        }
    }

    @Test
    void asksTheRequesterToConfirmUnlessItIsAQuestion() {
        assertEquals(
                Wording.PROPOSAL_ACCEPTED_TO_REQUESTER,
                Wording.of(Category.PROPOSAL_ACCEPTED, Audience.REQUESTER, Kind.BUSINESS_CONTACT));
        assertEquals(
                Wording.QUESTION_ACCEPTED_TO_REQUESTER,
                Wording.of(Category.PROPOSAL_ACCEPTED, Audience.REQUESTER, Kind.QUESTION));
    }

    @Test
    void doesNotAskTheBrokerToConfirm() {
        assertEquals(
                Wording.PROPOSAL_ACCEPTED_TO_BROKER,
                Wording.of(Category.PROPOSAL_ACCEPTED, Audience.BROKER, Kind.ADVICE));
    }
}
