package org.alumnibridge.alumni.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.codes.Code;
import org.alumnibridge.kit.web.language.Language;
import org.alumnibridge.kit.web.list.Cursor;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;

/** Searches and pages the reference lists. */
@ApplicationScoped
class ReferenceLists {

    private final ReferenceData data;
    private final Map<ReferenceList, CodeSearch> searches;

    ReferenceLists(ReferenceData data) {
        this.data = data;
        this.searches = Arrays.stream(ReferenceList.values())
                .collect(Collectors.toMap(
                        list -> list,
                        list -> new CodeSearch(data.list(list)),
                        (one, other) -> one,
                        () -> new EnumMap<>(ReferenceList.class)));
    }

    Page<ReferenceItem> page(ReferenceList list, ReferenceQuery query, String country) {
        Cursor.Binding binding = Cursor.Binding.of(list, query.q, query.parent, country);
        List<Code> hits = searches.get(list).find(query.q).stream()
                .filter(matches(query.parent, Code::parent))
                .filter(matches(country, code -> code.columns().get("country")))
                .toList();
        int from = Cursor.decode(query.cursor, binding, 1)
                .map(key -> after(hits, key.get(0)))
                .orElse(0);
        List<Code> rest = hits.subList(from, Math.min(hits.size(), from + query.limit + 1));
        return Page.cut(rest, query.limit, binding, code -> List.of(code.code()))
                .map(code -> ReferenceItem.of(code, query.language()));
    }

    /** What people may mean by the text, best hits first; nothing for no text. */
    List<Code> find(ReferenceList list, String text) {
        return text.isBlank() ? List.of() : searches.get(list).find(text);
    }

    ReferenceItem one(ReferenceList list, String code, Language language) {
        return data.list(list)
                .find(code)
                .map(found -> ReferenceItem.of(found, language))
                .orElseThrow(Problems::notFound);
    }

    List<ReferenceItem> all(ReferenceList list, Language language) {
        return data.list(list).all().stream()
                .map(code -> ReferenceItem.of(code, language))
                .toList();
    }

    private static Predicate<Code> matches(String wanted, java.util.function.Function<Code, String> column) {
        return code -> wanted == null || wanted.equals(column.apply(code));
    }

    /** The lists never change while the service runs, so the place of the last code seen is the next page's start. */
    private static int after(List<Code> hits, String last) {
        Optional<Code> seen =
                hits.stream().filter(code -> code.code().equals(last)).findFirst();
        return seen.map(hits::indexOf)
                        .orElseThrow(() -> Problems.of(CommonProblem.INVALID_CURSOR, "The cursor is not of this list."))
                + 1;
    }
}
