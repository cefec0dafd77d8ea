package org.alumnibridge.alumni.support;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** A list of codes in a text column. */
@Converter
public class CodeListText extends JsonText<List<String>> {

    public CodeListText() {
        super(new TypeReference<>() {});
    }
}
