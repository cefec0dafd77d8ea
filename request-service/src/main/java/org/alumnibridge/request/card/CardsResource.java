package org.alumnibridge.request.card;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.request.lifecycle.RequestAnswers;
import org.alumnibridge.request.lifecycle.RequestCommands;
import org.alumnibridge.request.lifecycle.RequestView;
import org.alumnibridge.request.people.Callers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The direct route: cards of candidates, and the requester's choice. */
@Path("/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Direct route")
public class CardsResource {

    private final Callers callers;
    private final RequestCommands commands;
    private final ShowingCards showing;
    private final ChoosingExperts choosing;

    CardsResource(Callers callers, RequestCommands commands, ShowingCards showing, ChoosingExperts choosing) {
        this.callers = callers;
        this.commands = commands;
        this.showing = showing;
        this.choosing = choosing;
    }

    /** Whom to ask. */
    public record Choice(@NotNull @Size(min = 1, max = 2) List<@NotNull UUID> handles) {}

    @GET
    @Path("/{id}/cards")
    @Operation(
            operationId = "listCards",
            summary = "Shows the candidates of a direct request",
            description = "To its requester, best first, without names. Empty until the shortlist is there, which takes"
                    + " a moment after filing.")
    @APIResponse(responseCode = "200", description = "The cards")
    @APIResponse(responseCode = "404", description = "No such request, not the caller's, or not a direct one")
    public Uni<RestResponse<Page<Card>>> cards(@PathParam("id") UUID id) {
        return callers.current()
                .chain(person -> showing.show(person, id))
                .map(Page::of)
                .map(RequestAnswers::untagged);
    }

    @POST
    @Path("/{id}/choice")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseExperts",
            summary = "Asks the chosen experts",
            description = "By the requester, by the handles of the cards; two at most. All are asked or none.")
    @APIResponse(responseCode = "200", description = "Asked")
    @APIResponse(responseCode = "400", description = "A handle is not of this request")
    @APIResponse(responseCode = "404", description = "No such request, or not the caller's")
    @APIResponse(
            responseCode = "409",
            description = "transition-not-allowed, already-asked, offer-does-not-fit, expert-unavailable,"
                    + " expert-without-capacity, expert-overasked, corridor-closed")
    public Uni<RestResponse<RequestView>> choose(
            @PathParam("id") UUID id, @NotNull @Valid Choice choice, @HeaderParam("Idempotency-Key") String key) {
        return commands.onRequest(
                        "chooseExperts:" + id,
                        key,
                        choice,
                        (person, call) -> choosing.choose(person, id, choice.handles(), call))
                .map(RequestAnswers::ok);
    }
}
