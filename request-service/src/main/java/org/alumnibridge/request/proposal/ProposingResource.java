package org.alumnibridge.request.proposal;

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
import org.alumnibridge.request.lifecycle.ProposalView;
import org.alumnibridge.request.lifecycle.RequestAnswers;
import org.alumnibridge.request.lifecycle.RequestCommands;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proposing experts. */
@Path("/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class ProposingResource {

    private final RequestCommands commands;
    private final ProposingExpert proposing;

    ProposingResource(RequestCommands commands, ProposingExpert proposing) {
        this.commands = commands;
        this.proposing = proposing;
    }

    @POST
    @Path("/{id}/proposals")
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
            @PathParam("id") UUID id, @NotNull @Valid ProposalDraft draft, @HeaderParam("Idempotency-Key") String key) {
        return commands.onProposal(
                        "proposeExpert:" + id, key, draft, (person, call) -> proposing.propose(person, id, draft, call))
                .map(RequestAnswers::proposed);
    }
}
