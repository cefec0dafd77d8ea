package org.alumnibridge.alumni.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alumnibridge.alumni.erasing.PersonMarks;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileContent.Contact;
import org.alumnibridge.alumni.profile.ProfileContent.Home;
import org.alumnibridge.alumni.profile.ProfileContent.Identity;
import org.alumnibridge.alumni.profile.ProfileKind;
import org.alumnibridge.alumni.testing.ErasureKey;
import org.alumnibridge.kit.data.outbox.Actor;
import org.junit.jupiter.api.Test;

class ErasedRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-09T09:15:00Z");

    private final PersonMarks marks = new PersonMarks(new ErasureKey("k".repeat(32)));

    @Test
    void whoWasErasedIsKnownByTheNumberAndByTheAddress() {
        assertTrue(found(marks.memberNumber("drmn", "1")).includes(row("1", "new@example.org")));
        assertTrue(found(marks.email("old@example.org")).includes(row("2", "Old@Example.org")));
        assertFalse(found(marks.memberNumber("giz", "1"), marks.email("x@example.org"))
                .includes(row("1", null)));
    }

    @Test
    void theLineIsFlaggedAndNobodyIsMade() {
        ImportChunk chunk = new ImportChunk(
                "drmn", List.of(), found(marks.memberNumber("drmn", "1")), Actor.office("association_admin"), NOW);

        chunk.take(row("1", null));
        chunk.take(row("2", null));

        assertEquals(1, chunk.made().size());
        assertEquals(1, chunk.refused().size());
        assertEquals("erased-person", chunk.refused().get(0).errors().get(0).code());
        assertEquals(1, chunk.counts().created());
    }

    private ErasedRows found(String... found) {
        return new ErasedRows(marks, "drmn", Set.of(found));
    }

    private static ReadRow row(String externalId, String email) {
        ProfileContent content = new ProfileContent(
                ProfileKind.ALUMNUS,
                new Identity("Ada", "Example", null, null),
                null,
                null,
                null,
                new Home("DE", "DE-BE"),
                null,
                null,
                null,
                null,
                new Contact(email, null, null),
                null,
                null,
                null,
                null);
        return new ReadRow(7, externalId, content, List.of());
    }
}
