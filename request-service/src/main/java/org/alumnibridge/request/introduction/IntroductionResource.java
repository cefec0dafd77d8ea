package org.alumnibridge.request.introduction;

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
import org.alumnibridge.request.lifecycle.RefusalReason;
import org.alumnibridge.request.view.Answers;
import org.alumnibridge.request.view.RequestView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/requests/{id}")
@Tag(name = "Introduction", description = "The requester decides about the expert who has accepted.")
class IntroductionResource {

    /** Why the expert is refused. */
    record Refusal(@NotNull RefusalReason reason) {}

    private final Answers answers;
    private final ConfirmingIntroduction confirming;
    private final RefusingExpert refusing;

    IntroductionResource(Answers answers, ConfirmingIntroduction confirming, RefusingExpert refusing) {
        this.answers = answers;
        this.confirming = confirming;
        this.refusing = refusing;
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "confirmIntroduction",
            summary = "Confirm the introduction",
            description = "By the requester. The contact data of both are released; then the request is introduced.")
    @APIResponse(responseCode = "200", description = "Confirmed; the state is releasing until the data are released")
    @APIResponse(responseCode = "404", description = "No such request, or not yours")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    Uni<RestResponse<RequestView>> confirm(UUID id, @HeaderParam("Idempotency-Key") String key) {
        return answers.afterwards(person -> confirming.confirm(
                person, id, IdempotentCall.of(person.caller(), "confirmIntroduction:" + id, key, "")));
    }

    @POST
    @Path("/refusal")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "refuseExpert",
            summary = "Refuse the expert who has accepted",
            description = "By the requester, with a coded reason. Others may be asked then.")
    @APIResponse(responseCode = "200", description = "Refused")
    @APIResponse(responseCode = "404", description = "No such request, or not yours")
    @APIResponse(responseCode = "409", description = "transition-not-allowed")
    Uni<RestResponse<RequestView>> refuse(
            UUID id, @NotNull @Valid Refusal refusal, @HeaderParam("Idempotency-Key") String key) {
        return answers.afterwards(person -> refusing.refuse(
                person, id, refusal.reason(), IdempotentCall.of(person.caller(), "refuseExpert:" + id, key, refusal)));
    }
}
