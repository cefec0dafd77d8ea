package org.alumnibridge.alumni.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumnibridge.alumni.profile.Basis;
import org.alumnibridge.alumni.profile.Consent;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileContent.Availability;
import org.alumnibridge.alumni.profile.ProfileContent.Career;
import org.alumnibridge.alumni.profile.ProfileContent.Contact;
import org.alumnibridge.alumni.profile.ProfileContent.Expertise;
import org.alumnibridge.alumni.profile.ProfileContent.Home;
import org.alumnibridge.alumni.profile.ProfileContent.Identity;
import org.alumnibridge.alumni.profile.ProfileContent.KnownRegion;
import org.alumnibridge.alumni.profile.ProfileContent.SpokenLanguage;
import org.alumnibridge.alumni.profile.ProfileContent.Visibility;
import org.alumnibridge.alumni.profile.ProfileKind;
import org.alumnibridge.alumni.support.Kind;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;

/** People, viewers and what ties them, made up from a seed; few values, so that they often meet. */
final class GeneratedPeople {

    private static final List<String> AUDIENCES = List.of(
            "members", "alumni", "own_associations", "contact_persons", "organisation:bmwi", "organisation:giz");
    private static final List<String> ORGANISATIONS = List.of("drmn", "giz", "alumni-ru-sve");
    private static final List<String> REGIONS = List.of("RU-SVE", "RU-PER", "RU-FD-URAL", "RU-TUL", "DE-NW");
    private static final List<String> INDUSTRIES = List.of("24.51", "24.5", "24", "62.01", "A");
    private static final List<String> TOPICS = List.of("certification", "market-entry", "distribution");
    private static final List<String> LEVELS = List.of("A1", "B2", "C1", "C2");
    private static final List<String> GIVEN = List.of("Anna", "Sergej", "Екатерина", "Jürgen", "Дмитрий", "Vera");
    private static final List<String> FAMILY = List.of("Schukow", "Жуков", "Müller", "Sokolova", "Brandt", "Чехов");
    private static final List<String> COMPANIES = List.of("Ural Cast", "Lindhof GmbH", "Сталь", "Nordwind AG");

    private final Random random;
    /** An organisation that all of them belong to, so that a search can be held to them. */
    private final String mark;

    GeneratedPeople(Random random, String mark) {
        this.random = random;
        this.mark = mark + "-" + Ids.next();
    }

    String mark() {
        return mark;
    }

    List<Person> people(int number) {
        return Stream.generate(this::person).limit(number).toList();
    }

    private Person person() {
        String subject = random.nextInt(6) == 0 ? null : UUID.randomUUID().toString();
        List<String> organisations = new ArrayList<>(some(ORGANISATIONS));
        organisations.add(mark);
        return new Person(
                Ids.next(),
                1,
                subject,
                random.nextInt(8) != 0,
                random.nextInt(12) == 0,
                content(visibility()),
                organisations,
                null);
    }

    static Person with(Person person, ProfileContent content) {
        return new Person(
                person.id(),
                person.version(),
                person.subject(),
                person.vouched(),
                person.restricted(),
                content,
                person.organisations(),
                null);
    }

    ProfileContent content(Visibility visibility) {
        boolean alumnus = random.nextInt(4) != 0;
        return new ProfileContent(
                alumnus ? ProfileKind.ALUMNUS : ProfileKind.ENTREPRENEUR,
                new Identity(one(GIVEN), one(FAMILY), random.nextBoolean() ? one(FAMILY) : null, null),
                new Career(one(COMPANIES), null, random.nextBoolean() ? "Fit für das Russlandgeschäft" : null),
                alumnus ? one(List.of("MP", "FFR")) : null,
                alumnus && random.nextBoolean() ? 2010 + random.nextInt(3) : null,
                random.nextBoolean() ? new Home("DE", "DE-NW") : new Home("RU", "RU-SVE"),
                new Expertise(
                        some(REGIONS).stream()
                                .map(code -> new KnownRegion(code, one(List.of(Basis.values())), 2015))
                                .toList(),
                        some(INDUSTRIES),
                        some(TOPICS),
                        some(List.of("de", "ru")).stream()
                                .map(code -> new SpokenLanguage(code, one(LEVELS)))
                                .toList()),
                some(Arrays.asList(Kind.values())),
                null,
                availability(),
                new Contact(UUID.randomUUID() + "@example.org", "+49 211 " + (1000 + random.nextInt(9000)), null),
                null,
                null,
                visibility,
                random.nextBoolean() ? List.of(Consent.FAMILY_BASIS) : List.of());
    }

    Visibility visibility() {
        return new Visibility(some(AUDIENCES), some(AUDIENCES), some(AUDIENCES), some(AUDIENCES));
    }

    private Availability availability() {
        return switch (random.nextInt(4)) {
            case 0 -> new Availability(Availability.State.PAUSED, null);
            case 1 -> new Availability(Availability.State.PAUSED, LocalDate.of(2001, 1, 1));
            case 2 -> new Availability(Availability.State.PAUSED, LocalDate.of(2199, 1, 1));
            default -> Availability.NOW;
        };
    }

    /** Members with and without a profile, contact persons, offices, partners' systems, owners, operators. */
    Viewer viewer(List<Person> people) {
        String subject = random.nextInt(4) == 0
                ? one(people).subject()
                : UUID.randomUUID().toString();
        Optional<Person> own = people.stream()
                .filter(person -> subject != null && subject.equals(person.subject()))
                .findFirst();
        Caller caller = new Caller(
                subject == null ? UUID.randomUUID().toString() : subject,
                roles(),
                random.nextBoolean() ? Optional.of(one(List.of("drmn", "giz", "bmwi"))) : Optional.empty(),
                Optional.empty());
        boolean profile = own.isPresent() || random.nextInt(3) != 0;
        return profile
                ? new Viewer(
                        caller,
                        Optional.of(own.map(Person::id).orElseGet(UUID::randomUUID)),
                        Optional.of(own.map(person -> person.content().kind())
                                .orElseGet(() -> one(List.of(ProfileKind.values())))),
                        own.map(Person::organisations).orElseGet(() -> some(ORGANISATIONS)),
                        random.nextBoolean() ? Set.of() : Set.copyOf(some(REGIONS)))
                : Viewer.withoutProfile(caller);
    }

    private Set<String> roles() {
        return one(List.of(
                Set.of(Roles.MEMBER),
                Set.of(Roles.MEMBER),
                Set.of(Roles.ASSOCIATION_ADMIN),
                Set.of(Roles.MEMBER, Roles.ASSOCIATION_ADMIN),
                Set.of(Roles.DIRECTORY_READ),
                Set.of(Roles.NETWORK_ADMIN)));
    }

    Map<UUID, Set<Tie>> ties(List<Person> people) {
        Map<UUID, Set<Tie>> ties = new HashMap<>();
        int number = random.nextBoolean() ? 0 : 10;
        for (int i = 0; i < number; i++) {
            ties.computeIfAbsent(one(people).id(), any -> new HashSet<>()).add(one(List.of(Tie.values())));
        }
        return ties;
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> List<T> some(List<T> values) {
        return values.stream().filter(value -> random.nextInt(3) == 0).toList();
    }
}
