package org.alumnibridge.request.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.alumnibridge.kit.data.codes.CodeList;
import org.alumnibridge.kit.web.problem.FieldError;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.lifecycle.LanguageNeed;
import org.alumnibridge.request.lifecycle.RequestChange;
import org.alumnibridge.request.lifecycle.RequestKind;
import org.alumnibridge.request.reference.ReferenceCodes;

/** Checks the codes of a request against the code lists and names all that are wrong at once. */
@ApplicationScoped
public class CriteriaCheck {

    private final ReferenceCodes codes;

    CriteriaCheck(ReferenceCodes codes) {
        this.codes = codes;
    }

    /**
     * @param homeCountry of the requester, or null
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every wrong value
     */
    void check(RequestDraft draft, String homeCountry) {
        List<FieldError> errors = new ArrayList<>();
        country(draft.target().country(), homeCountry, errors);
        regions(draft.target(), errors);
        known("/industries/", "unknown-industry", draft.industries(), codes.industries(), errors);
        known("/topics/", "unknown-topic", draft.topics(), codes.topics(), errors);
        languages(draft.languages(), errors);
        expertsWanted(draft.expertsWantedOrDefault(), draft.kind(), errors);
        refuseAny(errors);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every wrong value */
    void check(RequestChange change, RequestKind kind) {
        List<FieldError> errors = new ArrayList<>();
        if (change.topics() != null) {
            known("/topics/", "unknown-topic", change.topics(), codes.topics(), errors);
        }
        if (change.languages() != null) {
            languages(change.languages(), errors);
        }
        if (change.expertsWanted() != null) {
            expertsWanted(change.expertsWanted(), kind, errors);
        }
        refuseAny(errors);
    }

    private static void refuseAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    private void country(String country, String homeCountry, List<FieldError> errors) {
        if (country.equals(homeCountry)) {
            errors.add(new FieldError(
                    "/target/country", "same-country", "The target is the requester's own country. Name another."));
        } else if (codes.regions().all().stream()
                .noneMatch(region -> country.equals(region.columns().get("country")))) {
            errors.add(new FieldError(
                    "/target/country", "unknown-country", "\"%s\" is no country of the network.".formatted(country)));
        }
    }

    private void regions(RequestDraft.TargetDraft target, List<FieldError> errors) {
        for (int i = 0; i < target.regions().size(); i++) {
            String region = target.regions().get(i);
            String country = codes.countryOf(region);
            if (country == null) {
                errors.add(unknown("/target/regions/" + i, "unknown-region", region));
            } else if (!country.equals(target.country())) {
                errors.add(new FieldError(
                        "/target/regions/" + i,
                        "region-not-in-country",
                        "%s lies in %s, not in %s.".formatted(region, country, target.country())));
            }
        }
    }

    private void languages(List<LanguageNeed> languages, List<FieldError> errors) {
        for (int i = 0; i < languages.size(); i++) {
            LanguageNeed need = languages.get(i);
            if (need.code() == null || !codes.languages().contains(need.code())) {
                errors.add(unknown("/languages/" + i + "/code", "unknown-language", need.code()));
            }
            if (need.level() != null && !codes.isLanguageLevel(need.level())) {
                errors.add(unknown("/languages/" + i + "/level", "unknown-level", need.level()));
            }
        }
    }

    /** An introduction names one expert. */
    private static void expertsWanted(int wanted, RequestKind kind, List<FieldError> errors) {
        if (wanted > 1 && kind.needsIntroduction()) {
            errors.add(new FieldError(
                    "/expertsWanted", "one-expert-only", "Only a question can be answered by more than one expert."));
        }
    }

    private static void known(
            String pointer, String code, List<String> values, CodeList list, List<FieldError> errors) {
        for (int i = 0; i < values.size(); i++) {
            if (!list.contains(values.get(i))) {
                errors.add(unknown(pointer + i, code, values.get(i)));
            }
        }
    }

    private static FieldError unknown(String pointer, String code, String value) {
        return new FieldError(
                pointer, code, "\"%s\" is not known. GET /v1/reference-data lists the codes.".formatted(value));
    }
}
