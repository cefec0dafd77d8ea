package org.alumnibridge.request.brokerage;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.request.lifecycle.RejectionReason;
import org.alumnibridge.request.lifecycle.RequestAnswers;
import org.alumnibridge.request.lifecycle.RequestCommands;
import org.alumnibridge.request.lifecycle.RequestView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What those who broker a request do with it. */
@Path("/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Brokerage")
public class BrokerageResource {

    private static final String KEY = "Idempotency-Key";

    private final RequestCommands commands;
    private final BrokeringRequest brokering;

    BrokerageResource(RequestCommands commands, BrokeringRequest brokering) {
        this.commands = commands;
        this.brokering = brokering;
    }

    /** Why a request is declined. */
    public record Rejection(@NotNull RejectionReason reason) {}

    @POST
    @Path("/{id}/brokerage")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "takeRequest",
            summary = "Takes a request",
            description = "By a contact person of its partnership, who is its broker from then on.")
    @APIResponse(responseCode = "200", description = "Taken")
    @APIResponse(responseCode = "404", description = "No such request, or not of the caller's region")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    public Uni<RestResponse<RequestView>> take(@PathParam("id") UUID id, @HeaderParam(KEY) String key) {
        return commands.onRequest("takeRequest:" + id, key, "", (person, call) -> brokering.take(person, id, call))
                .map(RequestAnswers::ok);
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN})
    @Operation(
            operationId = "rejectRequest",
            summary = "Declines a request",
            description = "By those who broker it, with a coded reason, while no expert is asked.")
    @APIResponse(responseCode = "200", description = "Declined")
    @APIResponse(responseCode = "404", description = "No such request, or not of the caller's region")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    public Uni<RestResponse<RequestView>> reject(
            @PathParam("id") UUID id, @NotNull @Valid Rejection rejection, @HeaderParam(KEY) String key) {
        return commands.onRequest(
                        "rejectRequest:" + id,
                        key,
                        rejection,
                        (person, call) -> brokering.reject(person, id, rejection.reason(), call))
                .map(RequestAnswers::ok);
    }
}
