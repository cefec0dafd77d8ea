package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.kit.web.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People as the caller may see them. */
@Path("/v1/alumni")
@RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN, Roles.DIRECTORY_READ})
@Tag(name = "Directory", description = "People, as far as their visibility, requests and grants allow")
public class AlumniResource {

    /** A page of people, for the API description. */
    @Schema(name = "PersonPage")
    record PersonPage(List<PersonView> items, String next, Long total) {}

    private final LookingUpPeople lookingUp;
    private final ListingMembers listing;
    private final SearchingPeople searching;
    private final ReadingSearches searches;
    private final CallerIdentity caller;

    AlumniResource(
            LookingUpPeople lookingUp,
            ListingMembers listing,
            SearchingPeople searching,
            ReadingSearches searches,
            CallerIdentity caller) {
        this.lookingUp = lookingUp;
        this.listing = listing;
        this.searching = searching;
        this.searches = searches;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAlumni",
            summary = "Search people, look them up by their ids, or list the own association's members",
            description = "Finds the people that the caller may see, each with the groups of fields that are visible. A"
                    + " filter, free text and sort apply to visible fields only. With id (up to 200): the visible ones"
                    + " among them. With organisation: all members, for its office only.")
    @APIResponse(
            responseCode = "200",
            description = "The people",
            content = @Content(schema = @Schema(implementation = PersonPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not valid")
    @APIResponse(responseCode = "404", description = "The organisation is not the caller's")
    public Uni<Response> list(@Valid @BeanParam PersonQuery query) {
        requireOneWay(query);
        return page(query).map(people -> Response.ok(people).build());
    }

    private Uni<Page<PersonView>> page(PersonQuery query) {
        Caller current = caller.current();
        if (query.listsMembers()) {
            return listing.of(current, query.organisation, query.cursor, query.limit);
        }
        return query.looksUp()
                ? lookingUp.byId(current, RequestedIds.parse(query.ids)).map(Page::of)
                : searching.search(current, searches.read(query));
    }

    private static void requireOneWay(PersonQuery query) {
        if (query.searches() && (query.looksUp() || query.listsMembers())) {
            throw Problems.invalid(
                    query.looksUp() ? "?id" : "?organisation",
                    "goes-alone",
                    "This parameter goes without filters; to search among members use memberOf.");
        }
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAlumnus", summary = "One person", description = "As far as the caller may see them.")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "404", description = "No such person, or none that the caller may see")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return lookingUp.one(caller.current(), id).map(person -> Response.ok(person)
                .tag(EntityTags.of(person.version()))
                .build());
    }
}
