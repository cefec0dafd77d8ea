package org.alumnibridge.alumni.directory;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own profile through the eyes of others. */
@Path("/v1/me/profile/preview")
@Authenticated
@Tag(name = "Me")
public class PreviewResource {

    private final PreviewingProfile previewing;
    private final CallerIdentity caller;

    PreviewResource(PreviewingProfile previewing, CallerIdentity caller) {
        this.previewing = previewing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "previewOwnProfile",
            summary = "See the own profile as others see it",
            description = "Exactly what the directory shows of it to somebody of this audience whom no request or grant"
                    + " ties to the person.")
    @APIResponse(
            responseCode = "200",
            description = "What they see",
            content = @Content(schema = @Schema(implementation = ProfilePreview.class)))
    @APIResponse(responseCode = "400", description = "There is no such audience")
    @APIResponse(responseCode = "404", description = "There is no profile yet")
    public Uni<Response> preview(
            @NotNull @Size(max = 200) @QueryParam("as")
                    @Parameter(
                            description = "contact_persons (of a region that the profile names), own_associations,"
                                    + " alumni, members, or organisation: and a code for a partner's system.",
                            required = true,
                            example = "members")
                    String as) {
        return previewing.preview(caller.current(), as).map(preview -> Response.ok(preview)
                .build());
    }
}
