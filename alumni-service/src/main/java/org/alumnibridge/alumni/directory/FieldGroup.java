package org.alumnibridge.alumni.directory;

import java.util.List;
import org.alumnibridge.alumni.profile.ProfileContent.Visibility;

/** The groups of fields whose visibility a person decides. */
enum FieldGroup {
    IDENTITY,
    CAREER,
    EXPERTISE,
    CONTACT;

    List<String> audiences(Visibility visibility) {
        return switch (this) {
            case IDENTITY -> visibility.identity();
            case CAREER -> visibility.career();
            case EXPERTISE -> visibility.expertise();
            case CONTACT -> visibility.contact();
        };
    }
}
