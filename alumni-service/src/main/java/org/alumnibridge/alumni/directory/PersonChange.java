package org.alumnibridge.alumni.directory;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a person is there, is different, or is gone for this reader.
 *
 * @param person as they are now; absent when they are removed
 */
@Schema(name = "PersonChange")
record PersonChange(UUID id, What what, PersonView person) {

    /** What to do with the reader's copy. */
    enum What {
        CHANGED,
        REMOVED
    }

    static PersonChange changed(PersonView person) {
        return new PersonChange(person.id(), What.CHANGED, person);
    }

    static PersonChange removed(UUID id) {
        return new PersonChange(id, What.REMOVED, null);
    }
}
