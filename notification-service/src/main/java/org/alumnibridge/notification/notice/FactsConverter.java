package org.alumnibridge.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;

/** Keeps {@link Facts} as JSON. */
@Converter
public class FactsConverter implements AttributeConverter<Facts, String> {

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
            throw new IllegalStateException("Unreadable facts of a notice", unreadable);
        }
    }
}
