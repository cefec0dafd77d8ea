package org.alumnibridge.alumni.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alumnibridge.alumni.reference.KnownWords;
import org.alumnibridge.alumni.reference.ReferenceList;
import org.alumnibridge.alumni.support.ScriptFolding;

/** Makes of what somebody typed the words to look for, and the codes that may be meant by them. */
@ApplicationScoped
class ReadingFreeText {

    /** More than this is no search for a person, and each costs. */
    private static final int MOST_WORDS = 8;

    private final KnownWords known;

    ReadingFreeText(KnownWords known) {
        this.known = known;
    }

    /** Nothing when there is no word in it. */
    Optional<FreeText> read(String typed) {
        List<String> words =
                ScriptFolding.words(typed).stream().distinct().limit(MOST_WORDS).toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new FreeText(words.stream().map(this::word).toList(), codes(ScriptFolding.fold(typed))));
    }

    private FreeText.Word word(String folded) {
        return new FreeText.Word(folded, codes(folded));
    }

    private List<CodeFilter> codes(String folded) {
        return Stream.of(
                        codes(folded, ReferenceList.REGIONS, FieldGroup.EXPERTISE, SearchCodes::region),
                        codes(folded, ReferenceList.INDUSTRIES, FieldGroup.EXPERTISE, SearchCodes::industry),
                        codes(folded, ReferenceList.TOPICS, FieldGroup.EXPERTISE, SearchCodes::topic),
                        codes(folded, ReferenceList.LANGUAGES, FieldGroup.EXPERTISE, SearchCodes::language),
                        codes(folded, ReferenceList.PROGRAMMES, FieldGroup.CAREER, SearchCodes::programme))
                .filter(filter -> !filter.codes().isEmpty())
                .toList();
    }

    private CodeFilter codes(String folded, ReferenceList list, FieldGroup group, Function<String, String> form) {
        return CodeFilter.of(group, known.codes(list, folded).stream().map(form));
    }
}
