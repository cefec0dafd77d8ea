package org.alumnibridge.notification.recipient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.alumnibridge.notification.ProducerExamples;
import org.junit.jupiter.api.Test;

class ContactPointContractTest {

    @Test
    void theExampleSaysHowToAddressAPerson() {
        ContactPoint contactPoint = ProducerExamples.as(ContactPoint.class, ProducerExamples.contactPoint())
                .state();

        assertNotNull(contactPoint.subject());
        assertEquals("Elena Sokolova", contactPoint.name());
        assertEquals("elena.sokolova@example.org", contactPoint.email());
        assertEquals("ru", contactPoint.locale());
        assertEquals("Asia/Yekaterinburg", contactPoint.timeZone());
    }
}
