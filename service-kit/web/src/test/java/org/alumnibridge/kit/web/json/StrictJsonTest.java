package org.alumnibridge.kit.web.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    enum Kind {
        QUESTION,
        BUSINESS_CONTACT
    }

    record Draft(Kind kind, Integer wanted, List<Kind> others) {}

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void customise() {
        new StrictJson().customize(json);
    }

    @Test
    void writesEnumsInLowerSnakeAndLeavesOutWhatIsAbsent() throws JsonProcessingException {
        assertEquals(
                "{\"kind\":\"business_contact\"}",
                json.writeValueAsString(new Draft(Kind.BUSINESS_CONTACT, null, null)));
    }

    @Test
    void readsWhatItWrote() throws JsonProcessingException {
        Draft draft = new Draft(Kind.QUESTION, 2, List.of(Kind.BUSINESS_CONTACT));

        assertEquals(draft, json.readValue(json.writeValueAsString(draft), Draft.class));
    }

    @Test
    void takesEnumsAsKeysOfMaps() throws JsonProcessingException {
        Map<Kind, Integer> limits =
                json.readValue("{\"business_contact\":2}", new TypeReference<Map<Kind, Integer>>() {});

        assertEquals(Map.of(Kind.BUSINESS_CONTACT, 2), limits);
        assertEquals("{\"business_contact\":2}", json.writeValueAsString(limits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"question\",\"knid\":1}",
                "{\"kind\":\"question\",\"kind\":\"question\"}",
                "{\"kind\":\"QUESTION\"}",
                "{\"kind\":\"cake\"}",
                "{\"kind\":0}",
                "{\"wanted\":1.5}",
                "{} {}"
            })
    void refusesWhatIsUnknownRepeatedOrOfAnotherForm(String body) {
        assertThrows(JsonProcessingException.class, () -> json.readValue(body, Draft.class));
    }
}
