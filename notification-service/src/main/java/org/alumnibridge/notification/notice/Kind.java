package org.alumnibridge.notification.notice;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Arrays;

/** What a request asks for. */
@JsonDeserialize(using = Kind.Lenient.class)
public enum Kind {
    QUESTION,
    ADVICE,
    BUSINESS_CONTACT,
    MENTORSHIP,
    /** A kind that came into the vocabulary later. */
    OTHER;

    private static Kind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(OTHER);
    }

    /** Notices are told whatever they are about: a kind that we do not know stops nothing. */
    static final class Lenient extends StdScalarDeserializer<Kind> {
        private static final long serialVersionUID = 1L;

        Lenient() {
            super(Kind.class);
        }

        @Override
        public Kind deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return of(json.getValueAsString());
        }
    }
}
