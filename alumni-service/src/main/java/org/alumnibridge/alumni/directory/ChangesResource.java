package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has changed in the directory, for those who keep a copy. */
@Path("/v1/alumni/changes")
@RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN, Roles.DIRECTORY_READ})
@Tag(name = "Directory")
public class ChangesResource {

    private final FollowingPeople following;
    private final CallerIdentity caller;

    ChangesResource(FollowingPeople following, CallerIdentity caller) {
        this.following = following;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAlumniChanges",
            summary = "Follow the changes of the directory",
            description = "Without after: everybody whom the caller's audiences see, page by page. Then who has changed"
                    + " since, with what is visible now, and who is gone. Call again with next: at once, or later"
                    + " when upToDate. What requests and grants open is read by id.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes, each person once",
            content = @Content(schema = @Schema(implementation = PersonChanges.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not valid")
    @APIResponse(responseCode = "410", description = "The feed has to be started anew")
    public Uni<Response> changes(
            @QueryParam("after")
                    @Size(max = 1000) @Parameter(description = "Opaque: the field next of the page before.")
                    String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return following.changes(caller.current(), after, limit).map(changes -> Response.ok(changes)
                .build());
    }
}
