package org.alumnibridge.request.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.alumnibridge.request.testing.Examples;
import org.junit.jupiter.api.Test;

class ShortlistContractTest {

    @Test
    void readsWhatMatchingServicePublishes() {
        ShortlistState shortlist =
                Examples.state("matching-service", "org.alumnibridge.shortlist.computed.v1", ShortlistState.class);
        assertEquals(1, shortlist.candidates().size());
        assertEquals(92, shortlist.candidates().get(0).points());
        assertTrue(shortlist.names(UUID.fromString("01980a10-0000-7000-8000-000000000001")));
        assertFalse(shortlist.names(UUID.fromString("01980a10-0000-7000-8000-000000000002")));
    }

    @Test
    void aWithdrawalHasNoCandidatesToRead() {
        assertFalse(Examples.event("matching-service", "org.alumnibridge.shortlist.withdrawn.v1")
                .has("state"));
    }

    @Test
    void aShortlistOfTheSameVersionReplacesTheOneBefore() {
        Shortlist known = new Shortlist(UUID.randomUUID(), 7, new ShortlistState(null));
        assertTrue(known.isReplacedBy(7));
        assertTrue(known.isReplacedBy(8));
        assertFalse(known.isReplacedBy(6));
    }
}
