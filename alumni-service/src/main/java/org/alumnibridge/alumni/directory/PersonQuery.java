package org.alumnibridge.alumni.directory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.alumnibridge.alumni.profile.ProfileKind;
import org.alumnibridge.alumni.support.Kind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a list of people. Those that take several values match any one of them. */
class PersonQuery {

    static final int MOST_VALUES = 50;

    @QueryParam("id")
    @Parameter(description = "Ids of profiles, up to 200, repeated or with commas; goes with no other parameter.")
    List<String> ids;

    @QueryParam("organisation")
    @Parameter(description = "Code of the own association, for its office: its members with their numbers, alone.")
    @Size(max = 80) String organisation;

    @QueryParam("q")
    @Parameter(
            description = "Words of names, company, position and headline, in either script and with mistakes; also"
                    + " names of regions, cities, industries, topics, languages and programmes.")
    @Size(max = 100) String q;

    @QueryParam("region")
    @Parameter(description = "Regions, districts or countries that people know (ISO 3166-2, ISO 3166-1).")
    @Size(max = MOST_VALUES) List<@Size(max = 200) String> regions;

    @QueryParam("industry")
    @Parameter(description = "Industries of any level (NACE).")
    @Size(max = MOST_VALUES) List<@Size(max = 200) String> industries;

    @QueryParam("topic")
    @Parameter(description = "Topics.")
    @Size(max = MOST_VALUES) List<@Size(max = 200) String> topics;

    @QueryParam("language")
    @Parameter(description = "Languages (ISO 639-1), with the least level where it matters: ru, or ru:C1.")
    @Size(max = MOST_VALUES) List<@Size(max = 200) String> languages;

    @QueryParam("offer")
    @Parameter(description = "What people offer.")
    @Size(max = MOST_VALUES) List<Kind> offers;

    @QueryParam("available")
    @Parameter(description = "Whether they may be asked now.")
    @Pattern(regexp = "true|false", message = "must be true or false") String available;

    @QueryParam("kind")
    ProfileKind kind;

    @QueryParam("memberOf")
    @Parameter(description = "Organisations whose members people are.")
    @Size(max = MOST_VALUES) List<@Size(max = 200) String> memberOf;

    @QueryParam("programme")
    @Parameter(description = "Programmes that people took part in.")
    @Size(max = MOST_VALUES) List<@Size(max = 200) String> programmes;

    @QueryParam("cohortYear")
    @Parameter(description = "Years of their cohorts.")
    @Size(max = MOST_VALUES) List<@Pattern(regexp = "[0-9]{4}", message = "must be a year") String> cohortYears;

    @QueryParam("home")
    @Parameter(description = "Regions, districts or countries that people work from.")
    @Size(max = MOST_VALUES) List<@Size(max = 200) String> homes;

    @QueryParam("sort")
    @Parameter(
            description = "joined, name, -name, cohortYear, -cohortYear or relevance (with q only). By default"
                    + " relevance with q, else joined. Who shows no such value comes last.")
    String sort;

    @QueryParam("cursor")
    @Parameter(description = "Opaque: the field next of the page before.")
    @Size(max = 1000) String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(200) int limit;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Whether to count all that are found.")
    @Pattern(regexp = "true|false", message = "must be true or false") String count;

    @Context
    UriInfo uri;

    /** Also with no id in it: who asks for nobody is not shown everybody. */
    boolean looksUp() {
        return uri.getQueryParameters().containsKey("id");
    }

    boolean listsMembers() {
        return organisation != null;
    }

    /** Whether anything is asked for that a lookup and the list of members do not know. */
    boolean searches() {
        return sort != null
                || isTrue(count)
                || Stream.of(q, available, kind).anyMatch(value -> value != null)
                || Stream.of(regions, industries, topics, languages, offers, memberOf, programmes, cohortYears, homes)
                        .anyMatch(values -> !values.isEmpty());
    }

    boolean counts() {
        return isTrue(count);
    }

    private static boolean isTrue(String text) {
        return Boolean.parseBoolean(text);
    }
}
