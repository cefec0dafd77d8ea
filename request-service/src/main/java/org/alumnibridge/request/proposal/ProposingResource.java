package org.alumnibridge.request.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.request.view.Answers;
import org.alumnibridge.request.view.ProposalView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/requests/{id}/proposals")
@Tag(name = "Brokerage")
class ProposingResource {

    private final Answers answers;
    private final ProposingExpert proposing;

    ProposingResource(Answers answers, ProposingExpert proposing) {
        this.answers = answers;
        this.proposing = proposing;
    }

    @POST
    @RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN})
    @Operation(
            operationId = "proposeExpert",
            summary = "Propose an expert",
            description = "By a contact person or office that brokers the request. Proposing takes the request and"
                    + " leases capacity of the expert until there is an answer.")
    @APIResponse(responseCode = "201", description = "The expert is asked")
    @APIResponse(responseCode = "400", description = "validation-failed; reason-required off the shortlist")
    @APIResponse(responseCode = "404", description = "No such request, or not yours to broker")
    @APIResponse(
            responseCode = "409",
            description = "transition-not-allowed, corridor-closed, expert-unknown, expert-is-requester, already-asked,"
                    + " offer-does-not-fit, expert-unavailable, expert-overasked, expert-without-capacity,"
                    + " too-many-open-proposals")
    Uni<RestResponse<ProposalView>> propose(
            UUID id, @NotNull @Valid ProposalDraft draft, @HeaderParam("Idempotency-Key") String key) {
        return answers.newProposal(person -> proposing.propose(
                person, id, draft, IdempotentCall.of(person.caller(), "proposeExpert:" + id, key, draft)));
    }
}
