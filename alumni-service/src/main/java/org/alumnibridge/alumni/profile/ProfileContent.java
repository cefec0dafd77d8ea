package org.alumnibridge.alumni.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alumnibridge.alumni.support.DateInRange;
import org.alumnibridge.alumni.support.Kind;
import org.alumnibridge.alumni.support.PlainText;

/**
 * All that the owner of a profile decides about it. Immutable; what is left out has the network's defaults.
 *
 * @param programme code of the programme of an alumnus, with the year of the cohort
 * @param locale language of mails and notices: de, en or ru
 * @param timeZone IANA name
 */
public record ProfileContent(
        @NotNull ProfileKind kind,
        @NotNull @Valid Identity identity,
        @Valid Career career,
        @PlainText(max = 40) String programme,
        Integer cohortYear,
        @NotNull @Valid Home home,
        @Valid Expertise expertise,
        @Size(max = 4) List<@NotNull Kind> offers,
        @Valid Capacity capacity,
        @Valid Availability availability,
        @Valid Contact contact,

        @Pattern(regexp = "de|en|ru", message = "must be de, en or ru") String locale,

        @PlainText(max = 60) String timeZone,
        @Valid Visibility visibility,
        @Size(max = 2) List<@NotNull Consent> consents) {

    /** Who somebody is. */
    public record Identity(
            @NotBlank @PlainText(max = 100) String givenName,
            @NotBlank @PlainText(max = 100) String familyName,
            @PlainText String nativeName,

            @Pattern(regexp = "https?://[^\\s<>\"\\p{Cntrl}]{3,490}", message = "must be an http or https link") String photoLink) {

        public String displayName() {
            return givenName + " " + familyName;
        }
    }

    /** What somebody does. */
    public record Career(
            @PlainText String company,
            @PlainText String position,
            @PlainText(max = 300) String headline) {}

    /** Where somebody works from: ISO 3166-1, ISO 3166-2. */
    public record Home(
            @NotNull @PlainText(max = 2) String country,
            @PlainText(max = 20) String region) {}

    /** What somebody knows. */
    public record Expertise(
            @Size(max = 30) List<@NotNull @Valid KnownRegion> regions,
            @Size(max = 30) List<@NotNull @PlainText(max = 10) String> industries,
            @Size(max = 30) List<@NotNull @PlainText(max = 60) String> topics,
            @Size(max = 20) List<@NotNull @Valid SpokenLanguage> languages) {

        public Expertise {
            regions = orEmpty(regions);
            industries = orEmpty(industries);
            topics = orEmpty(topics);
            languages = orEmpty(languages);
        }

        /** Without the family as a reason, for whoever has not agreed that it is shown. */
        Expertise withoutFamilyBasis() {
            return new Expertise(
                    regions.stream().map(KnownRegion::withoutFamilyBasis).toList(), industries, topics, languages);
        }
    }

    /** A region somebody knows, why, and since when they last could tell. */
    public record KnownRegion(
            @NotNull @PlainText(max = 20) String code,
            Basis basis,
            @Min(1950) Integer evidenceYear) {

        KnownRegion withoutFamilyBasis() {
            return basis == Basis.FAMILY ? new KnownRegion(code, null, evidenceYear) : this;
        }
    }

    /** ISO 639-1 code and CEFR level. */
    public record SpokenLanguage(
            @NotNull @PlainText(max = 3) String code,
            @NotNull @PlainText(max = 2) String level) {}

    /** How much somebody takes on: questions a month, advice and contacts together, mentorships; 4, 2, 1 by default. */
    public record Capacity(
            @Min(0) @Max(100) Integer question,
            @Min(0) @Max(100) Integer advice,
            @Min(0) @Max(20) Integer mentorship) {

        public static final Capacity DEFAULT = new Capacity(null, null, null);

        public Capacity {
            question = Objects.requireNonNullElse(question, 4);
            advice = Objects.requireNonNullElse(advice, 2);
            mentorship = Objects.requireNonNullElse(mentorship, 1);
        }
    }

    /** Whether somebody may be asked now; a pause without an end lasts until the owner ends it. */
    public record Availability(
            @NotNull State state, @DateInRange LocalDate pausedUntil) {

        public static final Availability NOW = new Availability(State.AVAILABLE, null);

        /** Open to being asked, or not for now. */
        public enum State {
            AVAILABLE,
            PAUSED
        }
    }

    /** How to reach somebody; shown to holders of a grant by default. */
    public record Contact(
            @Size(max = 254) @Pattern(regexp = EMAIL, message = "must be an e-mail address") String email,

            @Pattern(regexp = "\\+?[0-9 ()/.-]{4,30}", message = "must be a telephone number")
            String phone,

            @Pattern(regexp = "https?://[^\\s<>\"\\p{Cntrl}]{3,490}", message = "must be an http or https link") String website) {

        static final String EMAIL =
                "[^\\s@<>,;:\"()\\p{Cntrl}]+@[^\\s@<>,;:\"()\\p{Cntrl}]+\\.[^\\s@<>,;:\"().\\p{Cntrl}]+";

        Contact orEmail(String other) {
            return email != null ? this : new Contact(other, phone, website);
        }
    }

    /**
     * Who sees which group of fields: {@code contact_persons}, {@code own_associations}, {@code alumni}, {@code
     * members}, {@code organisation:<code>}.
     */
    public record Visibility(
            @Size(max = 50) List<@NotNull @PlainText(max = 80) String> identity,
            @Size(max = 50) List<@NotNull @PlainText(max = 80) String> career,
            @Size(max = 50) List<@NotNull @PlainText(max = 80) String> expertise,
            @Size(max = 50) List<@NotNull @PlainText(max = 80) String> contact) {

        private static final List<String> USUAL = List.of("contact_persons", "own_associations");
        public static final Visibility DEFAULT = new Visibility(USUAL, USUAL, USUAL, List.of());
        static final Visibility NOBODY = new Visibility(List.of(), List.of(), List.of(), List.of());

        public Visibility {
            identity = Objects.requireNonNullElse(identity, USUAL);
            career = Objects.requireNonNullElse(career, USUAL);
            expertise = Objects.requireNonNullElse(expertise, USUAL);
            contact = orEmpty(contact);
        }
    }

    public ProfileContent {
        career = Objects.requireNonNullElse(career, new Career(null, null, null));
        expertise = Objects.requireNonNullElse(expertise, new Expertise(null, null, null, null));
        offers = orEmpty(offers);
        capacity = Objects.requireNonNullElse(capacity, Capacity.DEFAULT);
        availability = Objects.requireNonNullElse(availability, Availability.NOW);
        contact = Objects.requireNonNullElse(contact, new Contact(null, null, null));
        locale = Objects.requireNonNullElse(locale, "en");
        timeZone = Objects.requireNonNullElse(timeZone, "UTC");
        visibility = Objects.requireNonNullElse(visibility, Visibility.DEFAULT);
        consents = orEmpty(consents);
    }

    public boolean agreesTo(Consent consent) {
        return consents.contains(consent);
    }

    /** What others than the owner may see of the expertise, at most. */
    public Expertise shownExpertise() {
        return agreesTo(Consent.FAMILY_BASIS) ? expertise : expertise.withoutFamilyBasis();
    }

    public ProfileContent withEmail(String email) {
        return new ProfileContent(
                kind,
                identity,
                career,
                programme,
                cohortYear,
                home,
                expertise,
                offers,
                capacity,
                availability,
                contact.orEmail(email),
                locale,
                timeZone,
                visibility,
                consents);
    }

    ProfileContent withConsents(List<Consent> given) {
        return new ProfileContent(
                kind,
                identity,
                career,
                programme,
                cohortYear,
                home,
                expertise,
                offers,
                capacity,
                availability,
                contact,
                locale,
                timeZone,
                visibility,
                given);
    }

    /** What readers are told of somebody who is restricted: to be seen by nobody and asked for nothing. */
    ProfileContent withdrawn() {
        return new ProfileContent(
                kind,
                identity,
                career,
                programme,
                cohortYear,
                home,
                expertise,
                List.of(),
                capacity,
                new Availability(Availability.State.PAUSED, null),
                contact,
                locale,
                timeZone,
                Visibility.NOBODY,
                List.of());
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
