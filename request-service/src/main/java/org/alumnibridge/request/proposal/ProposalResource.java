package org.alumnibridge.request.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.request.lifecycle.DeclineReason;
import org.alumnibridge.request.view.Answers;
import org.alumnibridge.request.view.ProposalView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/proposals/{id}")
@Tag(name = "Proposals", description = "An expert is asked, and answers.")
class ProposalResource {

    /** Why the expert declines. */
    record Decline(@NotNull DeclineReason reason) {}

    /** The answer to a question. */
    record Answer(@NotBlank @Size(max = 10_000) String text) {}

    private final Answers answers;
    private final AcceptingProposal accepting;
    private final DecliningProposal declining;
    private final AnsweringQuestion answering;

    ProposalResource(
            Answers answers, AcceptingProposal accepting, DecliningProposal declining, AnsweringQuestion answering) {
        this.answers = answers;
        this.accepting = accepting;
        this.declining = declining;
        this.answering = answering;
    }

    @GET
    @RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN})
    @Operation(
            operationId = "getProposal",
            summary = "One proposal",
            description = "With its request as far as the caller may see it.")
    @APIResponse(responseCode = "200", description = "The proposal")
    @APIResponse(responseCode = "404", description = "No such proposal, or not yours to see")
    Uni<RestResponse<ProposalView>> get(UUID id) {
        return answers.proposal(id);
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "acceptProposal",
            summary = "Accept",
            description = "By the expert. The first as many as are wanted win, the others are released.")
    @APIResponse(responseCode = "200", description = "Accepted")
    @APIResponse(responseCode = "404", description = "No such proposal, or not yours")
    @APIResponse(responseCode = "409", description = "transition-not-allowed: answered before, or released")
    Uni<RestResponse<ProposalView>> accept(UUID id, @HeaderParam("Idempotency-Key") String key) {
        return answers.afterwardsProposal(person ->
                accepting.accept(person, id, IdempotentCall.of(person.caller(), "acceptProposal:" + id, key, "")));
    }

    @POST
    @Path("/decline")
    @RolesAllowed(Roles.MEMBER)
    @Operation(operationId = "declineProposal", summary = "Decline", description = "By the expert, with a reason.")
    @APIResponse(responseCode = "200", description = "Declined")
    @APIResponse(responseCode = "404", description = "No such proposal, or not yours")
    @APIResponse(responseCode = "409", description = "transition-not-allowed: answered before, or released")
    Uni<RestResponse<ProposalView>> decline(
            UUID id, @NotNull @Valid Decline decline, @HeaderParam("Idempotency-Key") String key) {
        return answers.afterwardsProposal(person -> declining.decline(
                person,
                id,
                decline.reason(),
                IdempotentCall.of(person.caller(), "declineProposal:" + id, key, decline)));
    }

    @POST
    @Path("/answer")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer a question",
            description = "By an expert who has accepted it. The requester sees the text.")
    @APIResponse(responseCode = "200", description = "Answered")
    @APIResponse(responseCode = "404", description = "No such proposal, or not yours")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    Uni<RestResponse<ProposalView>> answer(
            UUID id, @NotNull @Valid Answer answer, @HeaderParam("Idempotency-Key") String key) {
        return answers.afterwardsProposal(person -> answering.answer(
                person, id, answer.text(), IdempotentCall.of(person.caller(), "answerQuestion:" + id, key, answer)));
    }
}
