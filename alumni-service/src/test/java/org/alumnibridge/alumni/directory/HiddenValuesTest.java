package org.alumnibridge.alumni.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.support.JsonText;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/**
 * No answer betrays what is hidden: with every hidden value replaced by another, a viewer gets the same people in the
 * same order with the same fields and counts, whatever they search by.
 */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "alumni"))
class HiddenValuesTest {

    private static final int PEOPLE = 120;
    private static final int VIEWERS = 15;
    private static final int SEARCHES = 40;
    private static final int PAGE = 20;

    @Inject
    DirectoryRows rows;

    @Inject
    SearchQueries queries;

    @Inject
    VisibilityPolicy policy;

    @Inject
    ReadingFreeText texts;

    private final Random random = new Random(7);
    private int found;
    private int hidden;

    @Test
    void anAnswerIsTheSameWhateverIsHidden() {
        for (int i = 0; i < VIEWERS; i++) {
            GeneratedPeople generated = new GeneratedPeople(random, "hidden");
            List<Person> people = generated.people(PEOPLE);
            Viewer viewer = generated.viewer(people);
            Map<UUID, Set<Tie>> ties = generated.ties(people);
            people.stream().filter(Person::restricted).forEach(person -> ties.remove(person.id()));
            GeneratedSearches searches = new GeneratedSearches(random, generated.mark(), texts);
            List<SearchingPeople.Search> asked = searches.some(SEARCHES, PAGE);
            rows.put(people);
            List<String> before = answers(policy.sight(viewer, ties), asked);
            rows.put(people.stream()
                    .map(person -> otherwise(generated, viewer, person, ties))
                    .toList());
            List<String> after = answers(policy.sight(viewer, ties), asked);
            for (int search = 0; search < asked.size(); search++) {
                String what = viewer + " asks " + asked.get(search);
                assertEquals(before.get(search), after.get(search), what);
            }
        }
        assertTrue(found > VIEWERS * SEARCHES, "too little is found to tell: " + found);
        assertTrue(hidden > VIEWERS * PEOPLE, "too little is hidden to tell: " + hidden);
    }

    private List<String> answers(Sight sight, List<SearchingPeople.Search> asked) {
        List<String> answers = new ArrayList<>();
        for (SearchingPeople.Search search : asked) {
            List<PersonView> people = everyPage(sight, search);
            found += people.size();
            long count = DirectoryRows.await(() -> queries.count(sight, search.filter()));
            assertEquals(people.size(), count, search::toString);
            answers.add(count + JsonText.write(people));
        }
        return answers;
    }

    private List<PersonView> everyPage(Sight sight, SearchingPeople.Search search) {
        return Walks.walk(queries, sight, search.filter(), search.sort(), PAGE).stream()
                .map(FoundPerson::view)
                .toList();
    }

    /** The same to this viewer, but for what they do not see. */
    private Person otherwise(GeneratedPeople generated, Viewer viewer, Person person, Map<UUID, Set<Tie>> ties) {
        Set<Tie> tied = ties.getOrDefault(person.id(), Set.of());
        Set<FieldGroup> visible = policy.visible(viewer, person, tied);
        ProfileContent other = generated.content(person.content().visibility());
        Person changed = GeneratedPeople.with(person, HiddenValues.replaced(person.content(), other, visible));
        hidden += FieldGroup.values().length - visible.size();
        boolean sameToViewer = policy.visible(viewer, changed, tied).equals(visible);
        return sameToViewer
                ? changed
                // The regions decide who its contact persons are: other regions, other viewers.
                : GeneratedPeople.with(person, HiddenValues.replacedButRegions(person.content(), other, visible));
    }

    /** Searches of all kinds, held to the people of one mark. */
    private record GeneratedSearches(Random random, String mark, ReadingFreeText texts) {

        private static final List<String> WORDS = List.of(
                "Schukow", "Жуков", "Anna", "Müller Anna", "Lindof", "Jekaterinburg", "Gießerei", "russlandgeschäft");

        List<SearchingPeople.Search> some(int number, int limit) {
            List<SearchingPeople.Search> searches = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                FreeText text = random.nextInt(3) == 0
                        ? texts.read(WORDS.get(random.nextInt(WORDS.size()))).orElseThrow()
                        : null;
                PersonFilter filter = new PersonFilter(
                        null,
                        new TreeSet<>(Set.of(mark)),
                        codes(),
                        random.nextInt(4) == 0 ? random.nextBoolean() : null,
                        text);
                searches.add(new SearchingPeople.Search(filter, sort(text), null, limit, true));
            }
            return searches;
        }

        private List<CodeFilter> codes() {
            List<CodeFilter> all = List.of(
                    CodeFilter.of(FieldGroup.EXPERTISE, Stream.of("region:RU-FD-URAL")),
                    CodeFilter.of(FieldGroup.EXPERTISE, Stream.of("industry:24", "industry:A")),
                    CodeFilter.of(FieldGroup.EXPERTISE, Stream.of("language:ru:B1")),
                    CodeFilter.of(FieldGroup.EXPERTISE, Stream.of("offer:advice")),
                    CodeFilter.of(FieldGroup.CAREER, Stream.of("programme:MP")),
                    CodeFilter.of(FieldGroup.CAREER, Stream.of("home:RU")),
                    CodeFilter.of(FieldGroup.CAREER, Stream.of("cohort:2011", "cohort:2010")));
            return all.stream().filter(code -> random.nextInt(6) == 0).toList();
        }

        private PersonSort sort(FreeText text) {
            PersonSort sort = PersonSort.values()[random.nextInt(PersonSort.values().length)];
            return sort == PersonSort.RELEVANCE && text == null ? PersonSort.NAME : sort;
        }
    }
}
