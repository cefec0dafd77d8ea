package org.alumnibridge.request.introduction;

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
import org.alumnibridge.request.lifecycle.Outcome;
import org.alumnibridge.request.lifecycle.RefusalReason;
import org.alumnibridge.request.lifecycle.RequestAnswers;
import org.alumnibridge.request.lifecycle.RequestCommands;
import org.alumnibridge.request.lifecycle.RequestView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What follows an expert's acceptance. */
@Path("/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Introductions")
public class SettlingResource {

    private static final String KEY = "Idempotency-Key";

    private final RequestCommands commands;
    private final SettlingRequest settling;

    SettlingResource(RequestCommands commands, SettlingRequest settling) {
        this.commands = commands;
        this.settling = settling;
    }

    /** Why the requester refuses the expert. */
    public record Refusal(@NotNull RefusalReason reason) {}

    /** What came of the request. */
    public record Closure(@NotNull Outcome outcome) {}

    @POST
    @Path("/{id}/confirmation")
    @Operation(
            operationId = "confirmIntroduction",
            summary = "Confirms the introduction",
            description = "By the requester, for all kinds but questions: contact data are released to both sides. The"
                    + " request is introduced as soon as the grant is made.")
    @APIResponse(responseCode = "200", description = "Confirmed; the release is under way")
    @APIResponse(responseCode = "404", description = "No such request, or not the caller's")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    public Uni<RestResponse<RequestView>> confirm(@PathParam("id") UUID id, @HeaderParam(KEY) String key) {
        return commands.onRequest(
                        "confirmIntroduction:" + id, key, "", (person, call) -> settling.confirm(person, id, call))
                .map(RequestAnswers::ok);
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refuseExpert",
            summary = "Refuses the expert who has accepted",
            description = "By the requester, with a coded reason. The search for an expert goes on.")
    @APIResponse(responseCode = "200", description = "Refused")
    @APIResponse(responseCode = "404", description = "No such request, or not the caller's")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    public Uni<RestResponse<RequestView>> refuse(
            @PathParam("id") UUID id, @NotNull @Valid Refusal refusal, @HeaderParam(KEY) String key) {
        return commands.onRequest(
                        "refuseExpert:" + id,
                        key,
                        refusal,
                        (person, call) -> settling.refuse(person, id, refusal.reason(), call))
                .map(RequestAnswers::ok);
    }

    @POST
    @Path("/{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeRequest",
            summary = "Closes an answered or introduced request",
            description = "By the requester or the expert, with what came of it. Gives back the expert's capacity.")
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "404", description = "No such request, or not the caller's")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    public Uni<RestResponse<RequestView>> close(
            @PathParam("id") UUID id, @NotNull @Valid Closure closure, @HeaderParam(KEY) String key) {
        return commands.onRequest(
                        "closeRequest:" + id,
                        key,
                        closure,
                        (person, call) -> settling.close(person, id, closure.outcome(), call))
                .map(RequestAnswers::ok);
    }
}
