package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.alumnibridge.alumni.reference.CodeSuggestions;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.reference.ReferenceList;
import org.alumnibridge.alumni.support.Echo;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.problem.Problems;

/** Somebody looks at their own profile through the eyes of an audience. */
@ApplicationScoped
class PreviewingProfile {

    private static final Set<String> AUDIENCES = Set.of("contact_persons", "own_associations", "alumni", "members");

    private final DirectoryQueries directory;
    private final VisibilityPolicy policy;
    private final ReferenceData reference;
    private final CodeSuggestions suggestions;

    PreviewingProfile(
            DirectoryQueries directory, VisibilityPolicy policy, ReferenceData reference, CodeSuggestions suggestions) {
        this.directory = directory;
        this.policy = policy;
        this.reference = reference;
        this.suggestions = suggestions;
    }

    /**
     * @param as as in the profile's visibility
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for an audience there is none, 404 when there is no profile
     */
    Uni<ProfilePreview> preview(Caller caller, String as) {
        requireAudience(as);
        return directory
                .bySubject(caller.subject())
                .map(own -> own.orElseThrow(Problems::notFound))
                .map(own -> preview(own, as));
    }

    private ProfilePreview preview(Person own, String as) {
        Set<FieldGroup> visible = policy.visible(policy.audiencesOf(as, own), own);
        return new ProfilePreview(as, !visible.isEmpty(), visible.isEmpty() ? null : PersonView.of(own, visible));
    }

    private void requireAudience(String as) {
        if (AUDIENCES.contains(as)) {
            return;
        }
        if (!as.startsWith(VisibilityPolicy.ORGANISATION)) {
            throw Problems.invalid(
                    "?as",
                    "unknown-audience",
                    "\"%s\" is none of: contact_persons, own_associations, alumni, members, organisation:CODE."
                            .formatted(Echo.of(as)));
        }
        requireOrganisation(as.substring(VisibilityPolicy.ORGANISATION.length()));
    }

    private void requireOrganisation(String code) {
        if (!reference.knows(ReferenceList.ORGANISATIONS, code)) {
            List<String> meant = suggestions.of(ReferenceList.ORGANISATIONS, code);
            throw Problems.invalid(
                    "?as",
                    "unknown-organisation",
                    "\"%s\" is no organisation we know.%s"
                            .formatted(
                                    Echo.of(code),
                                    meant.isEmpty() ? "" : " Did you mean " + String.join(", ", meant) + "?"));
        }
    }
}
