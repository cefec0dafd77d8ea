package org.alumnibridge.alumni.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alumnibridge.alumni.erasing.PersonMarks;

/** Recognises lines of people who were erased, by their number or their address. */
class ErasedRows {

    private final PersonMarks marks;
    private final String organisation;
    private final Set<String> found;

    /** @param found those of {@link #marks} that somebody erased has left */
    ErasedRows(PersonMarks marks, String organisation, Set<String> found) {
        this.marks = marks;
        this.organisation = organisation;
        this.found = found;
    }

    static List<String> marks(PersonMarks marks, String organisation, List<ReadRow> rows) {
        return rows.stream()
                .flatMap(row -> marks(marks, organisation, row))
                .distinct()
                .toList();
    }

    boolean includes(ReadRow row) {
        return !found.isEmpty() && marks(marks, organisation, row).anyMatch(found::contains);
    }

    /** The office has to take the person off its list; nothing here tells who it was. */
    static ReadRow flagged(ReadRow row) {
        return ReadRow.rejected(new ImportError(
                row.line(),
                "/externalId",
                "erased-person",
                "This person was erased and is not imported again. Please take them off your list."));
    }

    static ReadRow postponed(ReadRow row) {
        return ReadRow.rejected(new ImportError(
                row.line(),
                "/externalId",
                "erasure-requested",
                "This person is about to be erased; nothing about them changes until then."));
    }

    private static Stream<String> marks(PersonMarks marks, String organisation, ReadRow row) {
        String email = row.content().contact().email();
        return Stream.concat(
                Stream.of(marks.memberNumber(organisation, row.externalId())),
                Stream.ofNullable(email).map(marks::email));
    }
}
