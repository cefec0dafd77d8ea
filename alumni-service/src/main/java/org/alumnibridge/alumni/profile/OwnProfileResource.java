package org.alumnibridge.alumni.profile;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.http.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own profile. */
@Path("/v1/me/profile")
@Authenticated
@Tag(name = "Me")
public class OwnProfileResource {

    private final KeepingOwnProfile keeping;
    private final CallerIdentity caller;

    OwnProfileResource(KeepingOwnProfile keeping, CallerIdentity caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getOwnProfile", summary = "Read the own profile", description = "As it was written.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = ProfileDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no profile yet")
    public Uni<Response> get() {
        return keeping.read(caller.current()).map(document -> answer(new KeepingOwnProfile.Kept(document, false)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putOwnProfile",
            summary = "Write the own profile",
            description =
                    "Creates it, or replaces it as a whole: If-Match is required when it exists. Writing confirms.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ProfileDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = ProfileDocument.class)))
    @APIResponse(responseCode = "400", description = "Values that need to change, all at once")
    @APIResponse(responseCode = "412", description = "The profile has another version by now")
    @APIResponse(responseCode = "428", description = "The profile exists and If-Match is missing")
    public Uni<Response> put(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull ProfileDocument document) {
        return keeping.keep(caller.current(), document, ifMatch).map(OwnProfileResource::answer);
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchOwnProfile",
            summary = "Change fields of the own profile",
            description = "JSON Merge Patch (RFC 7396). If-Match is required. Writing confirms.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ProfileDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ProfileDocument.class)))
    @APIResponse(responseCode = "400", description = "Values that need to change, all at once")
    @APIResponse(responseCode = "404", description = "There is no profile yet")
    @APIResponse(responseCode = "412", description = "The profile has another version by now")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<Response> patch(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch) {
        return keeping.patch(caller.current(), patch, ifMatch).map(OwnProfileResource::answer);
    }

    private static Response answer(KeepingOwnProfile.Kept kept) {
        Response.ResponseBuilder answer =
                kept.created() ? Response.created(URI.create("/v1/me/profile")) : Response.ok();
        return answer.entity(kept.profile())
                .tag(EntityTags.of(kept.profile().version()))
                .build();
    }
}
