package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.kit.web.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People as the caller may see them. */
@Path("/v1/alumni")
@RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN, Roles.DIRECTORY_READ})
@Tag(name = "Directory", description = "People, as far as their visibility, requests and grants allow")
public class AlumniResource {

    /** A page of people, for the API description. */
    @Schema(name = "PersonPage")
    record PersonPage(List<PersonView> items, String next) {}

    private final LookingUpPeople lookingUp;
    private final ListingMembers listing;
    private final CallerIdentity caller;

    AlumniResource(LookingUpPeople lookingUp, ListingMembers listing, CallerIdentity caller) {
        this.lookingUp = lookingUp;
        this.listing = listing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAlumni",
            summary = "People by their ids, or the members of the own association",
            description = "With id (up to 200, repeated or separated by commas): the visible ones among them, each with"
                    + " the groups of fields the caller may see. With organisation: all members, for its office only.")
    @APIResponse(
            responseCode = "200",
            description = "The people",
            content = @Content(schema = @Schema(implementation = PersonPage.class)))
    @APIResponse(responseCode = "400", description = "Neither ids nor an organisation, or not valid")
    @APIResponse(responseCode = "404", description = "The organisation is not the caller's")
    public Uni<Response> list(
            @Parameter(description = "Ids of profiles") @QueryParam("id") List<String> ids,
            @Parameter(description = "Code of the own association") @QueryParam("organisation") String organisation,
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Caller current = caller.current();
        Uni<Page<PersonView>> page = organisation == null
                ? lookingUp.byId(current, RequestedIds.parse(ids)).map(Page::of)
                : listing.of(current, organisation, cursor, limit);
        return page.map(people -> Response.ok(people).build());
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
