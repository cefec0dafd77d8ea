package org.alumnibridge.request.view;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.request.lifecycle.RequestState;
import org.alumnibridge.request.people.Callers;
import org.alumnibridge.request.people.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/requests")
@Tag(name = "Requests")
class RequestResource {

    private final Answers answers;
    private final Callers callers;
    private final RequestList list;
    private final ReadingRequests reading;

    RequestResource(Answers answers, Callers callers, RequestList list, ReadingRequests reading) {
        this.answers = answers;
        this.callers = callers;
        this.list = list;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN, Roles.REQUESTS_READ})
    @Operation(
            operationId = "listRequests",
            summary = "Requests of the caller",
            description = "Own ones, those to broker, those the caller is asked in as an expert; for offices and"
                    + " partners those of their organisation's members. Newest first.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "validation-failed, invalid-cursor")
    Uni<RestResponse<Page<RequestView>>> requests(
            @QueryParam("role") RequestList.Part role,
            @QueryParam("state") RequestState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return callers.current()
                .chain(person -> page(person, role, state, cursor, limit))
                .map(Answers::personal);
    }

    private Uni<Page<RequestView>> page(
            Person person, RequestList.Part role, RequestState state, String cursor, int limit) {
        return list.page(person, role, state, cursor, limit).chain(page -> shown(page, person));
    }

    private Uni<Page<RequestView>> shown(Page<UUID> page, Person person) {
        return reading.requests(page.items(), person).map(views -> new Page<>(views, page.next(), null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN, Roles.REQUESTS_READ})
    @Operation(
            operationId = "getRequest",
            summary = "One request",
            description = "As far as the caller's part in it allows.")
    @APIResponse(responseCode = "200", description = "The request")
    @APIResponse(responseCode = "404", description = "No such request, or not yours to see")
    Uni<RestResponse<RequestView>> request(UUID id) {
        return answers.request(id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN, Roles.REQUESTS_READ})
    @Operation(
            operationId = "getRequestHistory",
            summary = "Every step of a request",
            description = "Oldest first. Experts do not see what concerns others who were asked.")
    @APIResponse(responseCode = "200", description = "The steps")
    @APIResponse(responseCode = "404", description = "No such request, or not yours to see")
    Uni<RestResponse<Page<HistoryView>>> history(UUID id) {
        return callers.current()
                .chain(person -> reading.history(id, person))
                .map(Page::of)
                .map(Answers::personal);
    }
}
