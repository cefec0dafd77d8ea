package org.alumnibridge.request.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.request.lifecycle.DeclineReason;
import org.alumnibridge.request.lifecycle.ProposalView;
import org.alumnibridge.request.lifecycle.RequestAnswers;
import org.alumnibridge.request.lifecycle.RequestCommands;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proposing experts, and what asked experts do. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class ProposalsResource {

    private static final String KEY = "Idempotency-Key";

    private final RequestCommands commands;
    private final ProposingExpert proposing;
    private final DecidingProposal deciding;

    ProposalsResource(RequestCommands commands, ProposingExpert proposing, DecidingProposal deciding) {
        this.commands = commands;
        this.proposing = proposing;
        this.deciding = deciding;
    }

    /** Why an expert declines. */
    public record Decline(@NotNull DeclineReason reason) {}

    /** An expert's answer to a question. */
    public record Answer(
            @NotBlank @Size(min = 2, max = 8000) String text) {}

    @POST
    @Path("/requests/{id}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN})
    @Operation(
            operationId = "proposeExpert",
            summary = "Asks an expert",
            description = "By a contact person of the request, or an office in that place. Takes the request and leases"
                    + " a unit of the expert's capacity. Two experts at most are asked at a time.")
    @APIResponse(responseCode = "201", description = "Asked; Location names the proposal")
    @APIResponse(responseCode = "400", description = "The expert is not on the shortlist and no reason is given")
    @APIResponse(responseCode = "404", description = "No such request, or not the caller's")
    @APIResponse(
            responseCode = "409",
            description = "transition-not-allowed, expert-unknown, expert-is-requester, already-asked,"
                    + " offer-does-not-fit, expert-unavailable, expert-without-capacity, expert-overasked,"
                    + " too-many-open-proposals, corridor-closed")
    public Uni<RestResponse<ProposalView>> propose(
            @PathParam("id") UUID id, @NotNull @Valid ProposalDraft draft, @HeaderParam(KEY) String key) {
        return commands.onProposal(
                        "proposeExpert:" + id, key, draft, (person, call) -> proposing.propose(person, id, draft, call))
                .map(RequestAnswers::proposed);
    }

    @POST
    @Path("/proposals/{id}/acceptance")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "acceptProposal",
            summary = "Accepts a proposal",
            description = "By the asked expert. With the last expert that was wanted, the others who are asked are"
                    + " released.")
    @APIResponse(responseCode = "200", description = "Accepted")
    @APIResponse(responseCode = "404", description = "No such proposal, or not the caller's")
    @APIResponse(responseCode = "409", description = "transition-not-allowed: decided before, or others were faster")
    public Uni<RestResponse<ProposalView>> accept(@PathParam("id") UUID id, @HeaderParam(KEY) String key) {
        return commands.onProposal("acceptProposal:" + id, key, "", (person, call) -> deciding.accept(person, id, call))
                .map(RequestAnswers::ok);
    }

    @POST
    @Path("/proposals/{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "declineProposal",
            summary = "Declines a proposal",
            description = "By the asked expert. When nobody is left to answer, the request goes back to those who"
                    + " broker it.")
    @APIResponse(responseCode = "200", description = "Declined")
    @APIResponse(responseCode = "404", description = "No such proposal, or not the caller's")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    public Uni<RestResponse<ProposalView>> decline(
            @PathParam("id") UUID id, @NotNull @Valid Decline decline, @HeaderParam(KEY) String key) {
        return commands.onProposal(
                        "declineProposal:" + id,
                        key,
                        decline,
                        (person, call) -> deciding.decline(person, id, decline.reason(), call))
                .map(RequestAnswers::ok);
    }

    @POST
    @Path("/proposals/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "answerProposal",
            summary = "Answers a question",
            description = "By an expert who has accepted. The requester reads the answer in the request.")
    @APIResponse(responseCode = "200", description = "Answered")
    @APIResponse(responseCode = "404", description = "No such proposal, or not the caller's")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    public Uni<RestResponse<ProposalView>> answer(
            @PathParam("id") UUID id, @NotNull @Valid Answer answer, @HeaderParam(KEY) String key) {
        return commands.onProposal(
                        "answerProposal:" + id,
                        key,
                        answer,
                        (person, call) -> deciding.answer(person, id, answer.text(), call))
                .map(RequestAnswers::ok);
    }
}
