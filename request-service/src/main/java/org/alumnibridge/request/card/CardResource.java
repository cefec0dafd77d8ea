package org.alumnibridge.request.card;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.request.people.Callers;
import org.alumnibridge.request.view.Answers;
import org.alumnibridge.request.view.RequestView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/requests/{id}")
@Tag(name = "Direct route", description = "The requester chooses experts from blind cards.")
class CardResource {

    /** The experts chosen, by the handles of their cards. */
    record Choice(@NotEmpty @Size(max = 10) List<@NotNull UUID> handles) {}

    private final Answers answers;
    private final Callers callers;
    private final ReadingCards reading;
    private final ChoosingExperts choosing;

    CardResource(Answers answers, Callers callers, ReadingCards reading, ChoosingExperts choosing) {
        this.answers = answers;
        this.callers = callers;
        this.reading = reading;
        this.choosing = choosing;
    }

    @GET
    @Path("/cards")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "getCards",
            summary = "Experts to choose from",
            description = "Blind cards of those who fit and were not asked yet, best first; empty until the shortlist"
                    + " is computed.")
    @APIResponse(responseCode = "200", description = "The cards")
    @APIResponse(responseCode = "404", description = "No such request, not yours, or not on the direct route")
    Uni<RestResponse<Page<Card>>> cards(UUID id) {
        return callers.current()
                .chain(person -> reading.cards(person, id))
                .map(Page::of)
                .map(Answers::personal);
    }

    @POST
    @Path("/choice")
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "chooseExperts",
            summary = "Ask experts",
            description = "By the requester, with the handles of their cards.")
    @APIResponse(responseCode = "200", description = "The experts are asked")
    @APIResponse(responseCode = "400", description = "unknown-handle")
    @APIResponse(responseCode = "404", description = "No such request, or not yours")
    @APIResponse(
            responseCode = "409",
            description = "transition-not-allowed, corridor-closed, expert-unknown, already-asked,"
                    + " offer-does-not-fit, expert-unavailable, expert-overasked, expert-without-capacity,"
                    + " too-many-open-proposals")
    Uni<RestResponse<RequestView>> choose(
            UUID id, @NotNull @Valid Choice choice, @HeaderParam("Idempotency-Key") String key) {
        return answers.afterwards(person -> choosing.choose(
                person, id, choice.handles(), IdempotentCall.of(person.caller(), "chooseExperts:" + id, key, choice)));
    }
}
