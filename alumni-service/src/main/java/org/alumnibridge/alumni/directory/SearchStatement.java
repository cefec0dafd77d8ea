package org.alumnibridge.alumni.directory;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Builds one statement over {@code directory_entry}, called {@code e} in it. Every condition on a field is bound to the
 * visibility of its group, so that a hidden value neither matches nor fails to match. Values are always parameters.
 */
final class SearchStatement {

    private static final String NOTHING = "false";

    private final Sight sight;
    private final List<Object> values = new ArrayList<>();
    private final String audiences;
    private final Map<FieldGroup, String> groups = new EnumMap<>(FieldGroup.class);

    SearchStatement(Sight sight) {
        this.sight = sight;
        this.audiences = bind(sight.audiences().toArray(String[]::new));
    }

    Tuple parameters() {
        return Tuple.tuple(values);
    }

    String bind(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    /** The viewer's audiences, as a parameter. */
    String audiences() {
        return audiences;
    }

    /** Whether the column is the id of somebody tied to the viewer. */
    String isTied(String column) {
        return "%s = any(%s)".formatted(column, bind(sight.tiedInAnyWay().toArray(UUID[]::new)));
    }

    /** Whether the viewer sees anything of the person. */
    String seesAny() {
        return either("e.open_to && " + audiences, sight.tiedInAnyWay());
    }

    /** Whether the viewer sees this group of the person's fields. */
    String sees(FieldGroup group) {
        return groups.computeIfAbsent(group, this::condition);
    }

    /** Whom the filter finds among those that the viewer sees. */
    String matches(PersonFilter filter, LocalDate today) {
        List<String> all = new ArrayList<>();
        all.add(seesAny());
        if (filter.kind() != null) {
            all.add("e.kind = " + bind(filter.kind().name().toLowerCase(Locale.ROOT)));
        }
        if (!filter.memberOf().isEmpty()) {
            all.add("e.organisations && " + bind(array(filter.memberOf())));
        }
        filter.codes().forEach(codes -> all.add(has(codes)));
        if (filter.available() != null) {
            all.add(available(filter.available(), today));
        }
        if (filter.text() != null) {
            all.add(finds(filter.text()));
        }
        return String.join(" and ", all);
    }

    /** How well the words fit what is visible: the likeness of each, in thousandths, added up. A code fits wholly. */
    String relevance(FreeText text) {
        String words = text.words().stream().map(this::likeness).collect(Collectors.joining(" + "));
        return "(1000 * greatest(%s, %s))::integer"
                .formatted(words, isMeant(text.whole(), text.words().size()));
    }

    private String condition(FieldGroup group) {
        String column = group.name().toLowerCase(Locale.ROOT) + "_open_to";
        return either("e.%s && %s".formatted(column, audiences), sight.tied().get(group));
    }

    private String has(CodeFilter filter) {
        String column = filter.group() == FieldGroup.CAREER ? "e.career_codes" : "e.expertise_codes";
        return "(%s && %s and %s)".formatted(column, bind(array(filter.codes())), sees(filter.group()));
    }

    private String available(boolean wanted, LocalDate today) {
        String comparison = wanted ? "<=" : ">";
        return "(e.available_from %s %s and %s)".formatted(comparison, bind(today), sees(FieldGroup.EXPERTISE));
    }

    private String finds(FreeText text) {
        String words = text.words().stream().map(this::finds).collect(Collectors.joining(" and ", "(", ")"));
        return "(%s or %s)".formatted(words, hasOneOf(text.whole()));
    }

    private String finds(FreeText.Word word) {
        return "(%s or %s or %s)"
                .formatted(
                        isIn(word, "e.identity_text", FieldGroup.IDENTITY),
                        isIn(word, "e.career_text", FieldGroup.CAREER),
                        hasOneOf(word.codes()));
    }

    private String isIn(FreeText.Word word, String column, FieldGroup group) {
        return "(%s::text <%% %s and %s)".formatted(bind(word.folded()), column, sees(group));
    }

    private String hasOneOf(List<CodeFilter> codes) {
        return codes.isEmpty() ? NOTHING : codes.stream().map(this::has).collect(Collectors.joining(" or ", "(", ")"));
    }

    private String likeness(FreeText.Word word) {
        String text = bind(word.folded()) + "::text";
        return "greatest(%s, %s, %s)"
                .formatted(
                        likeness(text, "e.identity_text", FieldGroup.IDENTITY),
                        likeness(text, "e.career_text", FieldGroup.CAREER),
                        isMeant(word.codes(), 1));
    }

    private String isMeant(List<CodeFilter> codes, int points) {
        return codes.isEmpty() ? "0" : "case when %s then %d else 0 end".formatted(hasOneOf(codes), points);
    }

    private String likeness(String text, String column, FieldGroup group) {
        return "case when %s then word_similarity(%s, %s) else 0 end".formatted(sees(group), text, column);
    }

    private String either(String condition, Set<UUID> people) {
        return people.isEmpty()
                ? "(" + condition + ")"
                : "(%s or e.id = any(%s))".formatted(condition, bind(people.toArray(UUID[]::new)));
    }

    private static String[] array(SortedSet<String> texts) {
        return texts.toArray(String[]::new);
    }
}
