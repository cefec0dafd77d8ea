package org.alumnibridge.request.task;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.request.people.Callers;
import org.alumnibridge.request.view.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/tasks")
@Tag(name = "Tasks", description = "What waits for the caller.")
class TaskResource {

    private final Callers callers;
    private final ListingTasks listing;

    TaskResource(Callers callers, ListingTasks listing) {
        this.callers = callers;
        this.listing = listing;
    }

    @GET
    @RolesAllowed({Roles.MEMBER, Roles.NETWORK_ADMIN})
    @Operation(
            operationId = "listTasks",
            summary = "What waits for the caller",
            description = "Soonest first, with what the caller may do about each.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "validation-failed, invalid-cursor")
    Uni<RestResponse<Page<Task>>> tasks(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return callers.current()
                .chain(person -> listing.of(person, cursor, limit))
                .map(Answers::personal);
    }
}
