package org.alumnibridge.kit.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** {@code BUSINESS_CONTACT} in Java is {@code "business_contact"} in JSON, as value and as key of a map. */
public class LowerSnakeEnums extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public LowerSnakeEnums() {
        super("lower-snake-enums");
        addSerializer(new Writer());
        addKeySerializer(Enum.class, new KeyWriter());
        setDeserializers(new Readers());
        setKeyDeserializers(new KeyReaders());
    }

    /** The JSON form of a constant. */
    public static String write(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a JSON form, or null when there is none. */
    static Object read(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> write((Enum<?>) constant).equals(text))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("rawtypes")
    private static final class Writer extends StdScalarSerializer<Enum> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(write(value));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class KeyWriter extends StdScalarSerializer<Enum> {
        private static final long serialVersionUID = 1L;

        KeyWriter() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(write(value));
        }
    }

    private static final class Readers extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return new Reader(type);
        }
    }

    private static final class Reader extends StdScalarDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        Reader(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString();
            Object constant = read(_valueClass, text);
            return constant != null ? constant : context.handleWeirdStringValue(_valueClass, text, "unknown value");
        }
    }

    private static final class KeyReaders extends SimpleKeyDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return type.isEnumType() ? new KeyReader(type.getRawClass()) : null;
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Class<?> type;

        KeyReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            Object constant = read(type, key);
            return constant != null ? constant : context.handleWeirdKey(type, key, "unknown value");
        }
    }
}
