package org.alumnibridge.request.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.alumnibridge.request.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantContractTest {

    @Test
    void readsWhatAlumniServicePublishes() {
        GrantState grant =
                Examples.state("alumni-service", "org.alumnibridge.contact-grant.given.v1", GrantState.class);
        assertEquals(UUID.fromString("01980a10-0000-7000-8000-0000000000e1"), grant.request());
        assertTrue(grant.isGiven());
    }

    @ParameterizedTest
    @ValueSource(strings = {"revoked", "expired"})
    void aGrantThatEndedIsNotGiven(String end) {
        String type = "org.alumnibridge.contact-grant." + end + ".v1";
        assertFalse(Examples.state("alumni-service", type, GrantState.class).isGiven());
    }
}
