package org.alumnibridge.request.closing;

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
import org.alumnibridge.request.lifecycle.Outcome;
import org.alumnibridge.request.view.Answers;
import org.alumnibridge.request.view.RequestView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/requests/{id}")
@Tag(name = "Requests")
class ClosingResource {

    /** What came of the request. */
    record Closure(@NotNull Outcome outcome) {}

    private final Answers answers;
    private final ClosingRequest closing;
    private final WithdrawingRequest withdrawing;

    ClosingResource(Answers answers, ClosingRequest closing, WithdrawingRequest withdrawing) {
        this.answers = answers;
        this.closing = closing;
        this.withdrawing = withdrawing;
    }

    @POST
    @Path("/closure")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "closeRequest",
            summary = "Close a request with its outcome",
            description = "By requester or expert, once it is answered or the introduction was made.")
    @APIResponse(responseCode = "200", description = "Completed")
    @APIResponse(responseCode = "404", description = "No such request, or not yours")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    Uni<RestResponse<RequestView>> close(
            UUID id, @NotNull @Valid Closure closure, @HeaderParam("Idempotency-Key") String key) {
        return answers.afterwards(person -> closing.close(
                person, id, closure.outcome(), IdempotentCall.of(person.caller(), "closeRequest:" + id, key, closure)));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "withdrawRequest",
            summary = "Withdraw a request",
            description = "By the requester, as long as it is open.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "No such request, or not yours")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    Uni<RestResponse<RequestView>> withdraw(UUID id, @HeaderParam("Idempotency-Key") String key) {
        return answers.afterwards(person ->
                withdrawing.withdraw(person, id, IdempotentCall.of(person.caller(), "withdrawRequest:" + id, key, "")));
    }
}
