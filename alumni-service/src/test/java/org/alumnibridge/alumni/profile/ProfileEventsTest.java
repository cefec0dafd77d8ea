package org.alumnibridge.alumni.profile;

import org.alumnibridge.alumni.testing.EventSchemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileEventsTest {

    @ParameterizedTest
    @ValueSource(strings = {ProfileEvents.PROFILE_CHANGED, ProfileEvents.CONTACT_POINT_CHANGED})
    void theExampleFitsTheSchema(String type) {
        EventSchemas.assertValid(type, EventSchemas.example(type));
    }
}
