package org.alumnibridge.alumni.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.kit.web.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasures on behalf of others. */
@Path("/v1/erasures")
@RolesAllowed({Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN})
@Tag(name = "Privacy")
public class ErasureResource {

    /**
     * @param profile id of the person: for an office one of its members
     * @param reason why; {@code own_wish} is the person's own to give
     */
    @Schema(name = "ErasureRequest")
    public record ErasureRequest(
            @NotNull UUID profile, @NotNull ErasureReason reason) {}

    private final PreviewingErasures previewing;
    private final RequestingErasures requesting;
    private final CancellingErasures cancelling;
    private final ReadingErasures reading;
    private final CallerIdentity caller;

    ErasureResource(
            PreviewingErasures previewing,
            RequestingErasures requesting,
            CancellingErasures cancelling,
            ReadingErasures reading,
            CallerIdentity caller) {
        this.previewing = previewing;
        this.requesting = requesting;
        this.cancelling = cancelling;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Path("/preview")
    @Operation(
            operationId = "previewErasure",
            summary = "What erasing a person would remove",
            description = "A dry run: numbers of what this service holds, and what kinds of things the others remove.")
    @APIResponse(responseCode = "404", description = "No such person, or none of the caller's association")
    public Uni<PreviewView> preview(@NotNull @QueryParam("profile") UUID profile) {
        return previewing.onBehalf(caller.current(), profile);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestErasure",
            summary = "Have a person erased",
            description =
                    "An office for its members, the network's administrators for everybody. The person is restricted"
                            + " at once and may take it back until undoUntil, as may whoever asked.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; Location shows how far it is",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "400", description = "No id, or no reason that may be given for others")
    @APIResponse(responseCode = "404", description = "No such person, or none of the caller's association")
    @APIResponse(responseCode = "409", description = "It is asked for already")
    public Uni<Response> request(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ErasureRequest request) {
        if (request.reason() == ErasureReason.OWN_WISH) {
            throw Problems.invalid("/reason", "not-yours-to-give", "Only the person gives this reason.");
        }
        Caller current = caller.current();
        IdempotentCall call = IdempotentCall.of(current, "requestErasure", key, request);
        return requesting
                .onBehalf(current, request.profile(), request.reason(), call)
                .chain(reading::known)
                .map(ErasureResource::accepted);
    }

    @GET
    @Operation(
            operationId = "listErasures",
            summary = "Erasures, newest first",
            description = "All for the network's administrators; for an office those that it asked for.")
    public Uni<Page<ErasureView>> list(
            @QueryParam("cursor") @Size(max = 1000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.page(caller.current(), cursor, limit);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getErasure",
            summary = "How far an erasure is, and in the end its proof",
            description = "Who has removed what and when, in numbers; while it is erasing also who is still awaited.")
    @APIResponse(responseCode = "404", description = "No such erasure, or none that the caller's office asked for")
    public Uni<ErasureView> get(@PathParam("id") UUID id) {
        return reading.one(caller.current(), id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelErasure",
            summary = "Take an erasure back",
            description = "What the person asked for, only the person takes back.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "404", description = "No such erasure, or none that the caller's office asked for")
    @APIResponse(responseCode = "409", description = "The undo window is over, or the person asked for it")
    public Uni<ErasureView> cancel(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        Caller current = caller.current();
        IdempotentCall call = IdempotentCall.of(current, "cancelErasure:" + id, key, "");
        return cancelling.onBehalf(current, id, call).chain(reading::known);
    }

    private static Response accepted(ErasureView erasure) {
        return Response.accepted(erasure)
                .location(URI.create("/v1/erasures/" + erasure.id()))
                .build();
    }
}
