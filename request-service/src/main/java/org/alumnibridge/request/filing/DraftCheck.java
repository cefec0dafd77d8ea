package org.alumnibridge.request.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alumnibridge.kit.web.problem.FieldError;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.lifecycle.Kind;
import org.alumnibridge.request.lifecycle.LanguageNeed;
import org.alumnibridge.request.reference.ReferenceCodes;

/** Checks the codes of a draft against the reference lists, and tells everything that is wrong at once. */
@ApplicationScoped
class DraftCheck {

    private final ReferenceCodes codes;

    DraftCheck(ReferenceCodes codes) {
        this.codes = codes;
    }

    /**
     * @param homeCountry the requester's
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every wrong value
     */
    void check(RequestDraft draft, String homeCountry) {
        List<FieldError> errors = new ArrayList<>();
        checkTarget(draft.target(), homeCountry, errors);
        checkCodes("industries", draft.industries(), codes.industries()::contains, "industry", errors);
        checkTopics(draft.topics(), errors);
        checkLanguages(draft.languages(), errors);
        checkExpertsWanted(draft.kind(), draft.expertsWanted(), errors);
        refuse(errors);
    }

    void check(RequestChange change, Kind kind) {
        List<FieldError> errors = new ArrayList<>();
        checkTopics(change.topics() == null ? List.of() : change.topics(), errors);
        checkLanguages(change.languages() == null ? List.of() : change.languages(), errors);
        checkExpertsWanted(kind, change.expertsWanted(), errors);
        refuse(errors);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    private void checkTarget(RequestDraft.Target target, String homeCountry, List<FieldError> errors) {
        if (target.country().equals(homeCountry)) {
            errors.add(new FieldError(
                    "/target/country", "same-country", "The target is your own country, %s.".formatted(homeCountry)));
        }
        for (int i = 0; i < target.regions().size(); i++) {
            checkRegion("/target/regions/" + i, target.regions().get(i), target.country(), errors);
        }
    }

    private void checkRegion(String pointer, String region, String country, List<FieldError> errors) {
        String actual = codes.countryOf(region);
        if (actual == null) {
            errors.add(new FieldError(pointer, "unknown-region", "There is no region %s.".formatted(region)));
        } else if (!actual.equals(country)) {
            errors.add(new FieldError(
                    pointer, "region-elsewhere", "%s lies in %s, not in %s.".formatted(region, actual, country)));
        }
    }

    private void checkTopics(List<String> topics, List<FieldError> errors) {
        checkCodes("topics", topics, codes.topics()::contains, "topic", errors);
    }

    private static void checkCodes(
            String field, List<String> values, Predicate<String> known, String what, List<FieldError> errors) {
        for (int i = 0; i < values.size(); i++) {
            if (!known.test(values.get(i))) {
                String detail = "There is no %s %s.".formatted(what, values.get(i));
                errors.add(new FieldError("/" + field + "/" + i, "unknown-" + what, detail));
            }
        }
    }

    private void checkLanguages(List<LanguageNeed> languages, List<FieldError> errors) {
        for (int i = 0; i < languages.size(); i++) {
            LanguageNeed need = languages.get(i);
            if (!codes.languages().contains(need.code())) {
                errors.add(new FieldError(
                        "/languages/" + i + "/code",
                        "unknown-language",
                        "There is no language %s; codes are ISO 639-1.".formatted(need.code())));
            }
            if (!codes.isLanguageLevel(need.level())) {
                errors.add(new FieldError(
                        "/languages/" + i + "/level",
                        "unknown-level",
                        "There is no level %s; levels are A1 to C2.".formatted(need.level())));
            }
        }
    }

    private static void checkExpertsWanted(Kind kind, Integer wanted, List<FieldError> errors) {
        if (wanted != null && wanted > 1 && kind.needsIntroduction()) {
            errors.add(new FieldError(
                    "/expertsWanted", "one-expert-only", "Only questions can be put to more than one expert."));
        }
    }
}
