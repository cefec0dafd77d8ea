package org.alumnibridge.matching.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.matching.pool.Basis;
import org.alumnibridge.matching.pool.Expert;
import org.alumnibridge.matching.pool.KnownRegion;
import org.alumnibridge.matching.reference.Level;

/** Experts for tests; each fits {@link Requests#foundryInSverdlovsk()} and differs from the ideal in what its name says. */
public final class Experts {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private Experts() {}

    /** Full points in everything but the track record, which nothing is known of. */
    public static Expert ideal(int number) {
        return new Expert(
                id(number),
                true,
                List.of(new KnownRegion("RU-SVE", "RU", Basis.PROFESSIONAL, TODAY.getYear())),
                Set.of("24.51"),
                Set.of("certification"),
                Map.of("de", Level.C2),
                Set.of("question", "advice", "business_contact", "mentorship"),
                Map.of(),
                null,
                TODAY);
    }

    public static UUID id(int number) {
        return UUID.fromString("01980a10-0000-7000-8000-%012x".formatted(number));
    }

    public static Expert knowing(Expert expert, KnownRegion... regions) {
        return with(expert, change -> change.regions = List.of(regions));
    }

    public static Expert inIndustries(Expert expert, String... industries) {
        return with(expert, change -> change.industries = Set.of(industries));
    }

    public static Expert onTopics(Expert expert, String... topics) {
        return with(expert, change -> change.topics = Set.of(topics));
    }

    public static Expert speaking(Expert expert, Map<String, Level> languages) {
        return with(expert, change -> change.languages = languages);
    }

    public static Expert offering(Expert expert, String... offers) {
        return with(expert, change -> change.offers = Set.of(offers));
    }

    public static Expert withoutConsent(Expert expert) {
        return with(expert, change -> change.consenting = false);
    }

    public static Expert limitedTo(Expert expert, Map<String, Integer> limits) {
        return with(expert, change -> change.limits = limits);
    }

    public static Expert availableFrom(Expert expert, LocalDate day) {
        return with(expert, change -> change.availableFrom = day);
    }

    public static Expert confirmedOn(Expert expert, LocalDate day) {
        return with(expert, change -> change.confirmedOn = day);
    }

    private static Expert with(Expert expert, UnaryChange change) {
        Draft draft = new Draft(expert);
        change.apply(draft);
        return draft.done();
    }

    private interface UnaryChange {
        void apply(Draft draft);
    }

    private static final class Draft {
        private final Expert before;
        private boolean consenting;
        private List<KnownRegion> regions;
        private Set<String> industries;
        private Set<String> topics;
        private Map<String, Level> languages;
        private Set<String> offers;
        private Map<String, Integer> limits;
        private LocalDate availableFrom;
        private LocalDate confirmedOn;

        Draft(Expert before) {
            this.before = before;
            consenting = before.consenting();
            regions = before.regions();
            industries = before.industries();
            topics = before.topics();
            languages = before.languages();
            offers = before.offers();
            limits = before.limits();
            availableFrom = before.availableFrom();
            confirmedOn = before.confirmedOn();
        }

        Expert done() {
            return new Expert(
                    before.id(),
                    consenting,
                    regions,
                    industries,
                    topics,
                    languages,
                    offers,
                    limits,
                    availableFrom,
                    confirmedOn);
        }
    }
}
