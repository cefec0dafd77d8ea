package org.alumnibridge.request.filing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.request.lifecycle.RequestAnswers;
import org.alumnibridge.request.lifecycle.RequestChange;
import org.alumnibridge.request.lifecycle.RequestCommands;
import org.alumnibridge.request.lifecycle.RequestView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Filing, changing and withdrawing a request. */
@Path("/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Requests")
public class FilingResource {

    private static final String KEY = "Idempotency-Key";

    private final RequestCommands commands;
    private final FilingRequest filing;
    private final ChangingRequest changing;
    private final WithdrawingRequest withdrawing;

    FilingResource(
            RequestCommands commands, FilingRequest filing, ChangingRequest changing, WithdrawingRequest withdrawing) {
        this.commands = commands;
        this.filing = filing;
        this.changing = changing;
        this.withdrawing = withdrawing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "fileRequest",
            summary = "Files a request",
            description = "On the brokered route it goes to the contact person of the region at once; a vacant region's"
                    + " request waits for the network's operators. On the direct route the requester chooses experts"
                    + " from cards.")
    @APIResponse(responseCode = "201", description = "Filed; Location names it")
    @APIResponse(responseCode = "400", description = "Unknown codes, own country as target: all at once")
    @APIResponse(
            responseCode = "409",
            description = "corridor-closed, too-many-open-requests, duplicate-request, in-progress")
    @APIResponse(responseCode = "422", description = "The idempotency key came with another body before")
    @APIResponse(responseCode = "503", description = "The caller's profile is not known yet")
    public Uni<RestResponse<RequestView>> file(@NotNull @Valid RequestDraft draft, @HeaderParam(KEY) String key) {
        return commands.onRequest("fileRequest", key, draft, (person, call) -> filing.file(person, draft, call))
                .map(RequestAnswers::filed);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeRequest",
            summary = "Changes a request while no expert is asked",
            description = "JSON Merge Patch of text, topics, languages and expertsWanted. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "404", description = "No such request, or not the caller's")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    @APIResponse(responseCode = "412", description = "The request has another version by now")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<RequestView>> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RequestChange change) {
        long expected = EntityTags.expected(ifMatch);
        return commands.onRequest(
                        "changeRequest", null, change, (person, call) -> changing.change(person, id, expected, change))
                .map(RequestAnswers::ok);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawRequest",
            summary = "Withdraws an open request",
            description = "By the requester. Asked experts are released and have their capacity back.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "No such request, or not the caller's")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    public Uni<RestResponse<RequestView>> withdraw(@PathParam("id") UUID id, @HeaderParam(KEY) String key) {
        return commands.onRequest(
                        "withdrawRequest:" + id, key, "", (person, call) -> withdrawing.withdraw(person, id, call))
                .map(RequestAnswers::ok);
    }
}
