package org.alumnibridge.alumni.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileRules;
import org.alumnibridge.kit.web.json.StrictJson;
import org.alumnibridge.kit.web.problem.FieldError;

/** Reads a staged line: strict about its form, and about every code as if its owner wrote it. */
@ApplicationScoped
class ReadingRows {

    private static final ObjectMapper STRICT = strict();

    private final ProfileRules rules;
    private final Validator validator;

    ReadingRows(ProfileRules rules, Validator validator) {
        this.rules = rules;
        this.validator = validator;
    }

    ReadRow read(StagedRow staged) {
        if (staged.defect() != null) {
            return ReadRow.rejected(staged.defect().at(staged.line()));
        }
        try {
            ImportRow row = STRICT.readValue(staged.content(), ImportRow.class);
            return row == null ? ReadRow.rejected(LineDefect.NOT_JSON.at(staged.line())) : check(staged.line(), row);
        } catch (JsonProcessingException unreadable) {
            return ReadRow.rejected(UnreadableLine.describe(staged.line(), unreadable));
        }
    }

    private ReadRow check(int line, ImportRow row) {
        ProfileContent content = row.content();
        List<ImportError> errors = new ArrayList<>();
        if (!validator.validateProperty(row, "externalId").isEmpty()) {
            errors.add(new ImportError(
                    line,
                    "/externalId",
                    "not-an-id",
                    "Give each person an id of 1 to 100 characters, none of them a control character."));
        }
        rules.errors(content).forEach(error -> errors.add(inRow(line, error)));
        return errors.isEmpty() ? new ReadRow(line, row.externalId(), content, errors) : ReadRow.rejected(line, errors);
    }

    private static ImportError inRow(int line, FieldError error) {
        return new ImportError(line, ImportRow.pointer(error.pointer()), error.code(), error.detail());
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
