package org.alumnibridge.kit.data.codes;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alumnibridge.kit.web.language.Language;

/**
 * A hierarchical list of codes from a CSV file on the class path: columns {@code code}, {@code name_en}, and where
 * there are such {@code parent}, {@code name_de}, {@code name_ru}, {@code aliases} (separated by {@code |}). Immutable.
 */
public final class CodeList {

    private final Map<String, Code> codes;
    private final Map<String, List<String>> lineages = new LinkedHashMap<>();

    private CodeList(Map<String, Code> codes) {
        this.codes = Collections.unmodifiableMap(codes);
        codes.keySet().forEach(code -> lineages.put(code, climb(code)));
    }

    /** @throws IllegalStateException when the file is missing: the build packs it */
    public static CodeList load(String resource) {
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("No code list " + resource);
            }
            MappingIterator<Map<String, String>> rows =
                    new CsvMapper().readerForMapOf(String.class).with(schema).readValues(file);
            Map<String, Code> codes = new LinkedHashMap<>();
            rows.forEachRemaining(row -> codes.put(row.get("code"), code(row)));
            return new CodeList(codes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean contains(String code) {
        return codes.containsKey(code);
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** In the order of the file. */
    public Collection<Code> all() {
        return codes.values();
    }

    /** The code itself, its parent, and so on up; empty for an unknown code. */
    public List<String> lineage(String code) {
        return lineages.getOrDefault(code, List.of());
    }

    /** Whether the code is the ancestor or lies below it. */
    public boolean isWithin(String code, String ancestor) {
        return lineage(code).contains(ancestor);
    }

    private List<String> climb(String code) {
        List<String> lineage = new ArrayList<>();
        for (Code step = codes.get(code); step != null; step = codes.get(step.parent())) {
            lineage.add(step.code());
        }
        return List.copyOf(lineage);
    }

    private static Code code(Map<String, String> row) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            value(row, "name_" + language.tag()).ifPresent(name -> names.put(language, name));
        }
        List<String> aliases = value(row, "aliases")
                .map(text -> Arrays.asList(text.split("\\|")))
                .orElse(List.of());
        return new Code(row.get("code"), value(row, "parent").orElse(null), names, aliases, Map.copyOf(row));
    }

    private static Optional<String> value(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).filter(text -> !text.isBlank());
    }
}
