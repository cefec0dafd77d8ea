package org.alumnibridge.request.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.alumnibridge.request.lifecycle.ReadingRequests;
import org.alumnibridge.request.lifecycle.RequestAnswers;
import org.alumnibridge.request.lifecycle.RequestCommands;
import org.alumnibridge.request.people.Callers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What asked experts see and do. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class ProposalsResource {

    private static final String KEY = "Idempotency-Key";

    private final RequestCommands commands;
    private final DecidingProposal deciding;
    private final Callers callers;
    private final ReadingRequests reading;

    ProposalsResource(RequestCommands commands, DecidingProposal deciding, Callers callers, ReadingRequests reading) {
        this.commands = commands;
        this.deciding = deciding;
        this.callers = callers;
        this.reading = reading;
    }

    /** Why an expert declines. */
    public record Decline(@NotNull DeclineReason reason) {}

    /** An expert's answer to a question. */
    public record Answer(
            @NotBlank @Size(min = 2, max = 8000) String text) {}

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN, Roles.REQUESTS_READ})
    @Operation(
            operationId = "getProposal",
            summary = "Shows a proposal with its request",
            description = "To the asked expert, the requester and those who broker.")
    @APIResponse(responseCode = "200", description = "The proposal; its ETag is the request's version")
    @APIResponse(responseCode = "404", description = "No such proposal, or not the caller's")
    public Uni<RestResponse<ProposalView>> proposal(@PathParam("id") UUID id) {
        return callers.current().chain(person -> reading.proposal(person, id)).map(RequestAnswers::ok);
    }

    @POST
    @Path("/{id}/acceptance")
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
    @Path("/{id}/decline")
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
    @Path("/{id}/answer")
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
