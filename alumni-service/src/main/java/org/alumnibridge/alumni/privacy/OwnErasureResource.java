package org.alumnibridge.alumni.privacy;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own erasure. */
@Path("/v1/me/erasure")
@Authenticated
@Tag(name = "Privacy", description = "Erasing people, and proving it")
public class OwnErasureResource {

    private final PreviewingErasures previewing;
    private final RequestingErasures requesting;
    private final CancellingErasures cancelling;
    private final ReadingErasures reading;
    private final CallerIdentity caller;

    OwnErasureResource(
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
            operationId = "previewOwnErasure",
            summary = "What erasing the caller would remove",
            description = "A dry run: numbers of what this service holds, and what kinds of things the others remove.")
    @APIResponse(responseCode = "404", description = "The caller has no profile")
    public Uni<PreviewView> preview() {
        return previewing.own(caller.current());
    }

    @POST
    @Operation(
            operationId = "requestOwnErasure",
            summary = "Ask to be erased",
            description =
                    "From now on nobody else sees the caller and nobody matches them. Until undoUntil the caller may"
                            + " take it back; then all services remove what they hold, and the account goes. Keep proofLink: it"
                            + " shows how far the erasure is, and in the end the proof, without an account.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; Location shows how far it is",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "404", description = "The caller has no profile")
    @APIResponse(responseCode = "409", description = "It is asked for already")
    public Uni<Response> request(@HeaderParam("Idempotency-Key") String key) {
        Caller current = caller.current();
        IdempotentCall call = IdempotentCall.of(current, "requestOwnErasure", key, "");
        return requesting.own(current, call).chain(reading::known).map(erasure -> Response.accepted(erasure)
                .location(URI.create("/v1/me/erasure"))
                .build());
    }

    @GET
    @Operation(operationId = "getOwnErasure", summary = "How far the caller's erasure is")
    @APIResponse(responseCode = "404", description = "Nobody has asked to erase the caller")
    public Uni<ErasureView> get() {
        return reading.own(caller.current());
    }

    @POST
    @Path("/cancellation")
    @Operation(
            operationId = "cancelOwnErasure",
            summary = "Take the erasure back",
            description = "Whoever asked for it. All is as it was before.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "404", description = "Nobody has asked to erase the caller")
    @APIResponse(responseCode = "409", description = "The undo window is over")
    public Uni<ErasureView> cancel(@HeaderParam("Idempotency-Key") String key) {
        Caller current = caller.current();
        IdempotentCall call = IdempotentCall.of(current, "cancelOwnErasure", key, "");
        return cancelling.own(current, call).chain(reading::known);
    }
}
