package org.alumnibridge.request.task;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.request.lifecycle.RequestAnswers;
import org.alumnibridge.request.people.Callers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What waits for the caller. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN})
@Tag(name = "Tasks")
public class TasksResource {

    private final Callers callers;
    private final ListingTasks listing;

    TasksResource(Callers callers, ListingTasks listing) {
        this.callers = callers;
        this.listing = listing;
    }

    @GET
    @Operation(
            operationId = "listTasks",
            summary = "Lists what waits for the caller, soonest first",
            description = "As requester, contact person, asked expert, and for vacant regions as the requester's"
                    + " association or operator of the network. At most 200.")
    @APIResponse(responseCode = "200", description = "All tasks")
    public Uni<RestResponse<Page<TaskView>>> tasks() {
        return callers.current().chain(listing::of).map(Page::of).map(RequestAnswers::untagged);
    }
}
