package org.alumnibridge.alumni.erasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.erasing.DataSubject.MemberNumber;
import org.alumnibridge.alumni.testing.ErasureKey;
import org.junit.jupiter.api.Test;

class PersonMarksTest {

    private final PersonMarks marks = new PersonMarks(new ErasureKey("k".repeat(32)));

    @Test
    void anAddressIsTheSameHoweverItIsWritten() {
        assertEquals(marks.email("ada@example.org"), marks.email(" Ada@Example.ORG "));
    }

    @Test
    void aMarkTellsNothingAndNeedsTheKey() {
        String mark = marks.email("ada@example.org");

        assertTrue(mark.matches("[0-9a-f]{64}"), mark);
        assertNotEquals(mark, new PersonMarks(new ErasureKey("l".repeat(32))).email("ada@example.org"));
    }

    @Test
    void kindsAndPartsAreKeptApart() {
        assertNotEquals(marks.account("x"), marks.email("x"));
        assertNotEquals(marks.memberNumber("drmn", "1"), marks.memberNumber("drm", "n1"));
        assertNotEquals(marks.mark("a", "b", "c"), marks.mark("a", "b\n1\nc"));
    }

    @Test
    void aPersonLeavesAMarkForEachOfWhatLeadsToThem() {
        DataSubject person = new DataSubject(
                UUID.randomUUID(),
                "subject",
                "ada@example.org",
                List.of(new MemberNumber("drmn", "1"), new MemberNumber("giz", "1")));
        DataSubject unknown = new DataSubject(UUID.randomUUID(), null, null, List.of());

        assertEquals(4, List.copyOf(marks.of(person)).stream().distinct().count());
        assertFalse(marks.of(person).contains("ada@example.org"));
        assertEquals(List.of(), marks.of(unknown));
    }
}
