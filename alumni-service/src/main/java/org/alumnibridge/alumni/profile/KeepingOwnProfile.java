package org.alumnibridge.alumni.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alumnibridge.alumni.erasing.Graves;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.FieldError;
import org.alumnibridge.kit.web.problem.Problems;

/** A person writes their own profile: for the first time, as a whole, or some of its fields. */
@ApplicationScoped
class KeepingOwnProfile {

    /** @param created whether the profile is new */
    record Kept(ProfileDocument profile, boolean created) {}

    private final ProfileRepository profiles;
    private final ProfileRules rules;
    private final Graves graves;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    KeepingOwnProfile(
            ProfileRepository profiles,
            ProfileRules rules,
            Graves graves,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.profiles = profiles;
        this.rules = rules;
        this.graves = graves;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no profile yet */
    @WithSession
    Uni<ProfileDocument> read(Caller caller) {
        return profiles.findBySubject(caller.subject())
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .map(ProfileDocument::of);
    }

    /**
     * Creates the caller's profile or replaces it.
     *
     * @param ifMatch version read before, required when the profile exists
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with all that is wrong, 428 and 412 about the version, 409
     *     while the person is about to be erased, 410 when they were
     */
    @WithTransaction
    Uni<Kept> keep(Caller caller, ProfileDocument document, String ifMatch) {
        requirePerson(caller);
        return profiles.findBySubjectForChange(caller.subject())
                .chain(known ->
                        known == null ? create(caller, document, ifMatch) : rewrite(caller, known, document, ifMatch));
    }

    /**
     * Changes the fields that a JSON merge patch names.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no profile yet, else as {@link #keep}
     */
    @WithTransaction
    Uni<Kept> patch(Caller caller, JsonNode patch, String ifMatch) {
        return profiles.findBySubjectForChange(caller.subject())
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .chain(known -> rewrite(caller, known, patched(known, patch), ifMatch));
    }

    private Uni<Kept> create(Caller caller, ProfileDocument document, String ifMatch) {
        if (ifMatch != null) {
            throw Problems.of(CommonProblem.PRECONDITION_FAILED, "There is no profile yet; leave If-Match out.");
        }
        ProfileContent content = valid(caller, document, null);
        Profile.Change written = Profile.written(caller.subject(), caller.has(Roles.MEMBER), content, clock.instant());
        return graves.requireNotErased(caller.subject())
                .chain(() -> profiles.add(written.profile()))
                .chain(() -> outbox.append(written.events()))
                .replaceWith(() -> new Kept(ProfileDocument.of(written.profile()), true));
    }

    private Uni<Kept> rewrite(Caller caller, Profile known, ProfileDocument document, String ifMatch) {
        EntityTags.requireCurrent(EntityTags.expected(ifMatch), known.version());
        known.requireUnrestricted();
        ProfileContent content = valid(caller, document, known);
        List<DomainEvent> events = known.rewrite(content, caller.has(Roles.MEMBER), clock.instant());
        return outbox.append(events).replaceWith(() -> new Kept(ProfileDocument.of(known), false));
    }

    private ProfileContent valid(Caller caller, ProfileDocument document, Profile known) {
        ProfileContent content = document.content().withEmail(caller.email().orElse(null));
        List<FieldError> errors = new ArrayList<>(rules.errors(content));
        errors.addAll(document.readOnlyErrors(known));
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return content;
    }

    private ProfileDocument patched(Profile known, JsonNode patch) {
        if (!patch.isObject()) {
            throw Problems.of(CommonProblem.MALFORMED_REQUEST, "A change of a profile is a JSON object.");
        }
        JsonNode merged = MergePatch.apply(json.valueToTree(ProfileDocument.of(known)), patch);
        try {
            return json.treeToValue(merged, ProfileDocument.class);
        } catch (JsonProcessingException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }

    private static void requirePerson(Caller caller) {
        if (caller.isPartner()) {
            throw Problems.of(CommonProblem.FORBIDDEN, "A partner's system has no profile; a person's account has.");
        }
    }
}
