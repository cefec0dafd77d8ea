package org.alumnibridge.request.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.request.people.Callers;
import org.alumnibridge.request.people.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reading requests. */
@Path("/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN, Roles.REQUESTS_READ})
@Tag(name = "Requests")
public class RequestsResource {

    private final Callers callers;
    private final ReadingRequests reading;

    RequestsResource(Callers callers, ReadingRequests reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listRequests",
            summary = "Lists the caller's requests, newest first",
            description = "By the caller's part: own requests, those to broker, those proposed to the caller, those of"
                    + " the members of an office's or partner's organisation, those of vacant regions for operators."
                    + " Without `role`: a partner's members' requests, else own requests.")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<RestResponse<Page<RequestView>>> list(
            @QueryParam("role") ListRole role,
            @QueryParam("state") List<RequestState> states,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return callers.current()
                .chain(person -> reading.page(person, roleOf(person, role), states, cursor, limit))
                .map(RequestAnswers::untagged);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRequest",
            summary = "Shows a request",
            description = "To requester, contact persons, asked experts, the requester's association and partner: to"
                    + " each what is theirs to see, with what they can do now.")
    @APIResponse(responseCode = "200", description = "The request; its ETag is the version")
    @APIResponse(responseCode = "404", description = "No such request, or not the caller's")
    public Uni<RestResponse<RequestView>> one(@PathParam("id") UUID id) {
        return callers.current().chain(person -> reading.one(person, id)).map(RequestAnswers::ok);
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getRequestHistory",
            summary = "Lists every step of a request",
            description = "Oldest first. An expert sees no step of another expert's proposal.")
    @APIResponse(responseCode = "200", description = "All steps")
    @APIResponse(responseCode = "404", description = "No such request, or not the caller's")
    public Uni<RestResponse<Page<HistoryView>>> history(@PathParam("id") UUID id) {
        return callers.current()
                .chain(person -> reading.history(person, id))
                .map(Page::of)
                .map(RequestAnswers::untagged);
    }

    private static ListRole roleOf(Person person, ListRole asked) {
        if (asked != null) {
            return asked;
        }
        return person.caller().isPartner() ? ListRole.ORGANISATION : ListRole.REQUESTER;
    }
}
