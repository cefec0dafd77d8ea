package org.alumnibridge.alumni.importing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileRules;
import org.alumnibridge.alumni.support.JsonText;
import org.alumnibridge.kit.web.problem.FieldError;

/** Reads a staged line: strict about its form, and about every code as if its owner wrote it. */
@ApplicationScoped
class ReadingRows {

    private static final int LONGEST_ID = 100;
    private static final ObjectMapper STRICT = JsonText.JSON
            .copy()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final ProfileRules rules;

    ReadingRows(ProfileRules rules) {
        this.rules = rules;
    }

    ReadRow read(StagedRow staged) {
        try {
            return check(staged.line(), STRICT.readValue(staged.content(), ImportRow.class));
        } catch (JsonProcessingException unreadable) {
            return ReadRow.rejected(staged.line(), List.of(describe(staged.line(), unreadable)));
        }
    }

    private ReadRow check(int line, ImportRow row) {
        ProfileContent content = row.content();
        List<ImportError> errors = new ArrayList<>();
        if (row.externalId() == null
                || row.externalId().isBlank()
                || row.externalId().length() > LONGEST_ID) {
            errors.add(new ImportError(
                    line, "/externalId", "not-blank", "Give each person an id of 1 to 100 characters."));
        }
        rules.errors(content).forEach(error -> errors.add(inRow(line, error)));
        return errors.isEmpty() ? new ReadRow(line, row.externalId(), content, errors) : ReadRow.rejected(line, errors);
    }

    private static ImportError inRow(int line, FieldError error) {
        return new ImportError(line, ImportRow.pointer(error.pointer()), error.code(), error.detail());
    }

    private static ImportError describe(int line, JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            String detail = "The key \"%s\" is not known here.".formatted(unknown.getPropertyName());
            return new ImportError(line, pointer(unknown), "unknown-key", detail);
        }
        if (unreadable instanceof JsonMappingException mapping) {
            return new ImportError(
                    line, pointer(mapping), "wrong-type", "The value has a type or form that does not fit here.");
        }
        return new ImportError(line, "", "not-json", "The line is no JSON object.");
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
