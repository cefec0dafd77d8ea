package org.alumnibridge.alumni.reference;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alumnibridge.kit.web.language.Language;

/** What to show people for states, reasons and other enum values: {@code reference/labels.csv}. */
@ApplicationScoped
class Labels {

    private static final String FILE = "reference/labels.csv";

    private final Map<String, Map<String, Map<Language, String>>> groups = new LinkedHashMap<>();

    Labels() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(file);
            rows.forEachRemaining(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Group, code, label in the language. */
    Map<String, Map<String, String>> in(Language language) {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        groups.forEach((group, codes) -> codes.forEach((code, names) ->
                labels.computeIfAbsent(group, any -> new LinkedHashMap<>()).put(code, names.get(language))));
        return labels;
    }

    private void add(Map<String, String> row) {
        groups.computeIfAbsent(row.get("group"), any -> new LinkedHashMap<>())
                .put(
                        row.get("code"),
                        Map.of(
                                Language.EN, row.get("name_en"),
                                Language.DE, row.get("name_de"),
                                Language.RU, row.get("name_ru")));
    }
}
