package org.alumnibridge.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;
import org.jboss.logging.Logger;

/** Keeps {@link Facts} as JSON. Facts that cannot be read leave a notice bare, not its person without notices. */
@Converter
public class FactsConverter implements AttributeConverter<Facts, String> {

    private static final Logger LOG = Logger.getLogger(FactsConverter.class);
    private static final Facts NOTHING = new Facts(Kind.OTHER, null, List.of(), List.of(), null);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new LowerSnakeEnums())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String convertToDatabaseColumn(Facts facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Facts convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Facts.class);
        } catch (JsonProcessingException unreadable) {
            LOG.errorf("Unreadable facts of a notice: %s", unreadable.getClass().getSimpleName());
            return NOTHING;
        }
    }
}
