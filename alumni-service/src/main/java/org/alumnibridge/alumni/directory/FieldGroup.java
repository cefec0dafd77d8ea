package org.alumnibridge.alumni.directory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alumnibridge.alumni.profile.ProfileContent.Visibility;

/** The groups of fields whose visibility a person decides. */
enum FieldGroup {
    IDENTITY,
    CAREER,
    EXPERTISE,
    CONTACT;

    static Stream<FieldGroup> all() {
        return Arrays.stream(values());
    }

    List<String> audiences(Visibility visibility) {
        return switch (this) {
            case IDENTITY -> visibility.identity();
            case CAREER -> visibility.career();
            case EXPERTISE -> visibility.expertise();
            case CONTACT -> visibility.contact();
        };
    }
}
