package org.alumnibridge.alumni.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alumnibridge.alumni.reference.CodeSuggestions;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.reference.ReferenceList;
import org.alumnibridge.alumni.support.Echo;
import org.alumnibridge.kit.web.problem.FieldError;
import org.alumnibridge.kit.web.problem.Problems;

/** Makes a search of the parameters of a call, or says what is wrong with them and what may have been meant. */
@ApplicationScoped
class ReadingSearches {

    private final ReferenceData reference;
    private final CodeSuggestions suggestions;
    private final ReadingFreeText texts;

    ReadingSearches(ReferenceData reference, CodeSuggestions suggestions, ReadingFreeText texts) {
        this.reference = reference;
        this.suggestions = suggestions;
        this.texts = texts;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with all that is wrong */
    SearchingPeople.Search read(PersonQuery query) {
        Reading reading = new Reading();
        PersonFilter filter = new PersonFilter(
                query.kind,
                reading.codes("?memberOf", ReferenceList.ORGANISATIONS, query.memberOf),
                reading.filters(query),
                query.available == null ? null : Boolean.valueOf(query.available),
                texts.read(query.q).orElse(null));
        PersonSort sort = reading.sort(query.sort, filter.text());
        if (!reading.errors.isEmpty()) {
            throw Problems.invalid(reading.errors);
        }
        return new SearchingPeople.Search(filter, sort, query.cursor, query.limit, query.counts());
    }

    /** The codes of one call, and what is wrong with them. */
    private final class Reading {

        private final List<FieldError> errors = new ArrayList<>();

        List<CodeFilter> filters(PersonQuery query) {
            return Stream.of(
                            expertise(regions("?region", query.regions), SearchCodes::region),
                            expertise(
                                    codes("?industry", ReferenceList.INDUSTRIES, query.industries),
                                    SearchCodes::industry),
                            expertise(codes("?topic", ReferenceList.TOPICS, query.topics), SearchCodes::topic),
                            expertise(languages(query.languages), SearchCodes::language),
                            CodeFilter.of(
                                    FieldGroup.EXPERTISE, query.offers.stream().map(SearchCodes::offer)),
                            career(
                                    codes("?programme", ReferenceList.PROGRAMMES, query.programmes),
                                    SearchCodes::programme),
                            CodeFilter.of(
                                    FieldGroup.CAREER,
                                    query.cohortYears.stream()
                                            .map(Integer::valueOf)
                                            .map(SearchCodes::cohort)),
                            career(regions("?home", query.homes), SearchCodes::home))
                    .filter(filter -> !filter.codes().isEmpty())
                    .toList();
        }

        SortedSet<String> codes(String pointer, ReferenceList list, List<String> values) {
            return known(pointer, list, values, reference::knows);
        }

        PersonSort sort(String parameter, FreeText text) {
            if (parameter == null) {
                return text == null ? PersonSort.JOINED : PersonSort.RELEVANCE;
            }
            Optional<PersonSort> sort = PersonSort.of(parameter);
            if (sort.isEmpty()) {
                errors.add(new FieldError(
                        "?sort",
                        "unknown-value",
                        "\"%s\" is not one of: %s.".formatted(Echo.of(parameter), PersonSort.known())));
            } else if (sort.get() == PersonSort.RELEVANCE && text == null) {
                errors.add(new FieldError("?sort", "nothing-to-compare", "Relevance needs words in q."));
            }
            return sort.orElse(PersonSort.JOINED);
        }

        /** Countries are no entries of the list of regions. */
        private SortedSet<String> regions(String pointer, List<String> values) {
            return known(
                    pointer,
                    ReferenceList.REGIONS,
                    values,
                    (list, code) -> reference.knows(list, code) || reference.knowsCountry(code));
        }

        private SortedSet<String> languages(List<String> values) {
            return known("?language", ReferenceList.LANGUAGES, values, this::isLanguage);
        }

        private boolean isLanguage(ReferenceList list, String value) {
            String[] parts = value.split(":", 2);
            return reference.knows(list, parts[0])
                    && (parts.length == 1 || reference.knows(ReferenceList.CEFR_LEVELS, parts[1]));
        }

        private SortedSet<String> known(
                String pointer, ReferenceList list, List<String> values, BiPredicate<ReferenceList, String> known) {
            SortedSet<String> codes = new TreeSet<>();
            values.stream()
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .forEach(codes::add);
            if (codes.size() > PersonQuery.MOST_VALUES) {
                errors.add(new FieldError(
                        pointer, "size", "Name at most " + PersonQuery.MOST_VALUES + " values at once."));
                return new TreeSet<>();
            }
            codes.stream()
                    .filter(code -> !known.test(list, code))
                    .map(code -> unknown(pointer, list, code))
                    .forEach(errors::add);
            return codes;
        }

        private FieldError unknown(String pointer, ReferenceList list, String code) {
            List<String> meant = suggestions.of(list, code.split(":", 2)[0]);
            String help = meant.isEmpty()
                    ? "GET /v1/reference-data lists the codes."
                    : "Did you mean " + String.join(", ", meant) + "?";
            return new FieldError(pointer, "unknown-code", "\"%s\" is not known. %s".formatted(Echo.of(code), help));
        }

        private CodeFilter expertise(SortedSet<String> codes, Function<String, String> form) {
            return CodeFilter.of(FieldGroup.EXPERTISE, codes.stream().map(form));
        }

        private CodeFilter career(SortedSet<String> codes, Function<String, String> form) {
            return CodeFilter.of(FieldGroup.CAREER, codes.stream().map(form));
        }
    }
}
