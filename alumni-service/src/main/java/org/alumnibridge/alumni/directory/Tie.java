package org.alumnibridge.alumni.directory;

import java.util.Set;

/** What a request or a grant lets one person see of another, whatever the other's audiences say. */
enum Tie {
    /** The viewer brokers an open request of this requester, or one that this person is suggested or asked for. */
    BROKERED(FieldGroup.IDENTITY, FieldGroup.CAREER, FieldGroup.EXPERTISE),
    /** Requester and the expert who accepted. */
    ACCEPTED(FieldGroup.IDENTITY, FieldGroup.CAREER),
    /** The two of a contact grant that holds. */
    GRANTED(FieldGroup.IDENTITY, FieldGroup.CAREER, FieldGroup.CONTACT);

    private final Set<FieldGroup> shown;

    Tie(FieldGroup... shown) {
        this.shown = Set.of(shown);
    }

    boolean shows(FieldGroup group) {
        return shown.contains(group);
    }
}
