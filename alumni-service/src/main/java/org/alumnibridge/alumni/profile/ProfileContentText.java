package org.alumnibridge.alumni.profile;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.alumnibridge.alumni.support.JsonText;

/** The content of a profile in one text column: it is read and written whole. */
@Converter
public class ProfileContentText extends JsonText<ProfileContent> {

    public ProfileContentText() {
        super(new TypeReference<>() {});
    }
}
