package org.alumnibridge.matching.shortlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.codes.Code;
import org.alumnibridge.kit.data.codes.CodeList;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;
import org.alumnibridge.kit.web.language.Language;
import org.alumnibridge.matching.ranking.Reason;
import org.alumnibridge.matching.ranking.Vocabulary;
import org.alumnibridge.matching.reference.ReferenceData;

/** Tells a reason in a sentence of the reader's language; {@code {0}} in a template is the reason's first term. */
@ApplicationScoped
class ReasonSentences {

    private final ReferenceData reference;
    private final Map<Language, Properties> templates = new EnumMap<>(Language.class);

    ReasonSentences(ReferenceData reference) {
        this.reference = reference;
        for (Language language : Language.values()) {
            templates.put(language, load("sentences/reasons_" + language.tag() + ".properties"));
        }
    }

    String tell(Reason reason, Language language) {
        String sentence = template(language, LowerSnakeEnums.write(reason.code()));
        List<Reason.Term> terms = reason.terms();
        for (int i = 0; i < terms.size(); i++) {
            sentence = sentence.replace("{" + i + "}", name(terms.get(i), language));
        }
        return sentence;
    }

    private String name(Reason.Term term, Language language) {
        return term.codes().stream()
                .map(code -> name(term.vocabulary(), code, language))
                .collect(Collectors.joining(", "));
    }

    private String name(Vocabulary vocabulary, String code, Language language) {
        return switch (vocabulary) {
            case REGION -> name(reference.regions(), code, language);
            case INDUSTRY -> name(reference.industries(), code, language);
            case TOPIC -> name(reference.topics(), code, language);
            case LANGUAGE -> name(reference.languages(), code, language);
            case BASIS -> template(language, "basis." + code.toLowerCase());
            case YEAR -> " (" + code + ")";
            case LEVEL -> code;
        };
    }

    private String template(Language language, String key) {
        String template = templates.get(language).getProperty(key);
        if (template == null) {
            throw new IllegalStateException("No sentence for " + key + " in " + language);
        }
        return template;
    }

    private static String name(CodeList list, String code, Language language) {
        return list.find(code).map((Code found) -> found.name(language)).orElse(code);
    }

    private static Properties load(String resource) {
        Properties sentences = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            sentences.load(new InputStreamReader(file, UTF_8));
            return sentences;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
