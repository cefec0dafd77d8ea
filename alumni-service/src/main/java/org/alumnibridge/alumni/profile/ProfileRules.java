package org.alumnibridge.alumni.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alumnibridge.alumni.profile.ProfileContent.Availability;
import org.alumnibridge.alumni.profile.ProfileContent.KnownRegion;
import org.alumnibridge.alumni.profile.ProfileContent.SpokenLanguage;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.reference.ReferenceList;
import org.alumnibridge.kit.data.codes.Code;
import org.alumnibridge.kit.web.problem.FieldError;

/** What a profile must be like, whether its owner writes it or an organisation imports it. */
@ApplicationScoped
public class ProfileRules {

    private static final int MOST_ERRORS = 50;
    /** As much as any list of a profile may have. */
    private static final int LONGEST_LIST = 50;

    private final ReferenceData reference;
    private final Validator validator;
    private final Clock clock;

    public ProfileRules(ReferenceData reference, Validator validator, Clock clock) {
        this.reference = reference;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * What is wrong with the content, each with its place in it; empty when it may be kept. Names all, but for lists
     * without measure, whose elements nobody looks at, and not more than {@value MOST_ERRORS}.
     */
    public List<FieldError> errors(ProfileContent content) {
        List<FieldError> endless = endless(content);
        List<FieldError> errors = endless.isEmpty() ? allErrors(content) : endless;
        return errors.subList(0, Math.min(errors.size(), MOST_ERRORS));
    }

    private static List<FieldError> endless(ProfileContent content) {
        Map<String, List<?>> lists = new LinkedHashMap<>();
        lists.put("/offers", content.offers());
        lists.put("/consents", content.consents());
        lists.put("/expertise/regions", content.expertise().regions());
        lists.put("/expertise/industries", content.expertise().industries());
        lists.put("/expertise/topics", content.expertise().topics());
        lists.put("/expertise/languages", content.expertise().languages());
        lists.put("/visibility/identity", content.visibility().identity());
        lists.put("/visibility/career", content.visibility().career());
        lists.put("/visibility/expertise", content.visibility().expertise());
        lists.put("/visibility/contact", content.visibility().contact());
        return lists.entrySet().stream()
                .filter(list -> list.getValue().size() > LONGEST_LIST)
                .map(list -> new FieldError(list.getKey(), "size", "The list is far too long."))
                .toList();
    }

    private List<FieldError> allErrors(ProfileContent content) {
        List<FieldError> errors = new ArrayList<>();
        validator.validate(content).forEach(violation -> errors.add(Violations.describe(violation)));
        CodeCheck codes = new CodeCheck(reference, errors);
        checkHome(codes, content, errors);
        checkProgramme(codes, content, errors);
        checkExpertise(codes, content, errors);
        codes.unique("/offers", content.offers());
        codes.unique("/consents", content.consents());
        checkAvailability(content.availability(), errors);
        checkTimeZone(content.timeZone(), errors);
        VisibilityCheck.check(content.visibility(), codes);
        return errors;
    }

    private void checkHome(CodeCheck codes, ProfileContent content, List<FieldError> errors) {
        if (content.home() == null || content.home().country() == null) {
            return;
        }
        String country = content.home().country();
        String region = content.home().region();
        if (!reference.knowsCountry(country)) {
            codes.unknown("/home/country", "country");
        }
        if (region == null) {
            return;
        }
        if (codes.known(ReferenceList.REGIONS, "region", "/home/region", region)
                && !reference.isRegionOf(region, country)) {
            errors.add(
                    new FieldError("/home/region", "region-of-another-country", "The region lies in another country."));
        }
    }

    private void checkProgramme(CodeCheck codes, ProfileContent content, List<FieldError> errors) {
        String programme = content.programme();
        if (programme == null) {
            if (content.cohortYear() != null) {
                errors.add(new FieldError("/cohortYear", "programme-missing", "A cohort belongs to a programme."));
            }
            return;
        }
        if (codes.known(ReferenceList.PROGRAMMES, "programme", "/programme", programme)) {
            Code known =
                    reference.list(ReferenceList.PROGRAMMES).find(programme).orElseThrow();
            checkCohort(known, content.cohortYear(), errors);
        }
    }

    private void checkCohort(Code programme, Integer year, List<FieldError> errors) {
        int first = year(programme, "from_year").orElse(0);
        int last = year(programme, "to_year").orElse(Year.now(clock).getValue());
        if (year != null && (year < first || year > last)) {
            errors.add(new FieldError(
                    "/cohortYear",
                    "not-a-year-of-the-programme",
                    "%s had cohorts from %d to %d.".formatted(programme.code(), first, last)));
        }
    }

    private static Optional<Integer> year(Code programme, String column) {
        return Optional.ofNullable(programme.columns().get(column))
                .filter(text -> !text.isBlank())
                .map(Integer::valueOf);
    }

    private void checkExpertise(CodeCheck codes, ProfileContent content, List<FieldError> errors) {
        List<KnownRegion> regions = content.expertise().regions();
        codes.all(ReferenceList.REGIONS, "region", "/expertise/regions", "/code", regions, KnownRegion::code);
        for (int i = 0; i < regions.size(); i++) {
            checkEvidenceYear(regions.get(i), "/expertise/regions/" + i + "/evidenceYear", errors);
        }
        codes.all(
                ReferenceList.INDUSTRIES,
                "industry",
                "/expertise/industries",
                "",
                content.expertise().industries(),
                code -> code);
        codes.all(
                ReferenceList.TOPICS,
                "topic",
                "/expertise/topics",
                "",
                content.expertise().topics(),
                code -> code);
        List<SpokenLanguage> languages = content.expertise().languages();
        codes.all(
                ReferenceList.LANGUAGES, "language", "/expertise/languages", "/code", languages, SpokenLanguage::code);
        for (int i = 0; i < languages.size(); i++) {
            checkLevel(codes, languages.get(i), "/expertise/languages/" + i + "/level");
        }
    }

    private static void checkLevel(CodeCheck codes, SpokenLanguage language, String pointer) {
        if (language != null && language.level() != null) {
            codes.known(ReferenceList.CEFR_LEVELS, "level", pointer, language.level());
        }
    }

    private void checkEvidenceYear(KnownRegion region, String pointer, List<FieldError> errors) {
        int now = Year.now(clock).getValue();
        if (region != null && region.evidenceYear() != null && region.evidenceYear() > now) {
            errors.add(new FieldError(pointer, "in-the-future", "The year is at most " + now + "."));
        }
    }

    private static void checkAvailability(Availability availability, List<FieldError> errors) {
        if (availability.state() == Availability.State.AVAILABLE && availability.pausedUntil() != null) {
            errors.add(new FieldError(
                    "/availability/pausedUntil", "not-paused", "Only who is paused is paused until a day."));
        }
    }

    private static void checkTimeZone(String timeZone, List<FieldError> errors) {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            errors.add(
                    new FieldError("/timeZone", "unknown-time-zone", "Name an IANA time zone such as Europe/Berlin."));
        }
    }
}
