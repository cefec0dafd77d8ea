package org.alumnibridge.alumni.corridor;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.kit.web.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/corridors")
@Tag(name = "Corridors", description = "Directions between countries and what may be asked for on them")
public class CorridorResource {

    private final ReadingCorridors reading;
    private final DecidingCorridors deciding;
    private final CallerIdentity caller;

    CorridorResource(ReadingCorridors reading, DecidingCorridors deciding, CallerIdentity caller) {
        this.reading = reading;
        this.deciding = deciding;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.MEMBER,
        Roles.ASSOCIATION_ADMIN,
        Roles.ANALYST,
        Roles.NETWORK_ADMIN,
        Roles.DIRECTORY_READ,
        Roles.REQUESTS_READ,
        Roles.REQUESTS_WRITE
    })
    @Operation(operationId = "listCorridors", summary = "All corridors with their policies")
    public Uni<Page<CorridorView>> list() {
        return reading.all()
                .map(all -> Page.of(all.stream().map(this::forCaller).toList()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({
        Roles.MEMBER,
        Roles.ASSOCIATION_ADMIN,
        Roles.ANALYST,
        Roles.NETWORK_ADMIN,
        Roles.DIRECTORY_READ,
        Roles.REQUESTS_READ,
        Roles.REQUESTS_WRITE
    })
    @Operation(operationId = "getCorridor", summary = "One corridor, such as DE-RU")
    @APIResponse(responseCode = "404", description = "There is no such corridor")
    public Uni<RestResponse<CorridorView>> get(@PathParam("code") String code) {
        return reading.one(code).map(this::forCaller).map(view -> tagged(ResponseBuilder.ok(view), view));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}")
    @RolesAllowed(Roles.NETWORK_ADMIN)
    @Operation(
            operationId = "putCorridor",
            summary = "Open a corridor or change what is decided about it",
            description = "If-Match is required when the corridor exists. A kind without an open policy is closed.")
    @APIResponse(responseCode = "201", description = "Opened")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "412", description = "Someone else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<CorridorView>> put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CorridorTerms terms) {
        return deciding.decide(caller.current(), code, terms, ifMatch).map(CorridorResource::answer);
    }

    /** Who decided is for those who answer for it. */
    private CorridorView forCaller(CorridorView view) {
        Caller current = caller.current();
        boolean answersForIt = current.has(Roles.NETWORK_ADMIN) || current.has(Roles.ASSOCIATION_ADMIN);
        return answersForIt ? view : view.withoutDeciders();
    }

    private static RestResponse<CorridorView> answer(DecidingCorridors.Decided decided) {
        CorridorView view = decided.corridor();
        return decided.created()
                ? tagged(
                        ResponseBuilder.<CorridorView>created(URI.create("/v1/corridors/" + view.code()))
                                .entity(view),
                        view)
                : tagged(ResponseBuilder.ok(view), view);
    }

    private static RestResponse<CorridorView> tagged(ResponseBuilder<CorridorView> answer, CorridorView view) {
        return answer.tag(EntityTags.of(view.version())).build();
    }
}
