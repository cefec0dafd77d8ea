package org.alumnibridge.alumni.directory;

import java.util.Set;

/**
 * Somebody whom a query found.
 *
 * @param visible the groups that the viewer sees
 * @param key visible value that the list is sorted by; null when there is none
 */
record FoundPerson(Person person, Set<FieldGroup> visible, Object key) {

    PersonView view() {
        return PersonView.of(person, visible);
    }
}
