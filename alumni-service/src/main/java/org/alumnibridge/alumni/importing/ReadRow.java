package org.alumnibridge.alumni.importing;

import java.util.List;
import org.alumnibridge.alumni.profile.ProfileContent;

/**
 * A line after reading.
 *
 * @param externalId the association's id of the person, null when the line is rejected
 * @param content null when the line is rejected
 * @param errors empty when the line is good
 */
record ReadRow(int line, String externalId, ProfileContent content, List<ImportError> errors) {

    boolean isGood() {
        return errors.isEmpty();
    }

    static ReadRow rejected(ImportError error) {
        return rejected(error.line(), List.of(error));
    }

    static ReadRow rejected(int line, List<ImportError> errors) {
        return new ReadRow(line, null, null, errors);
    }
}
