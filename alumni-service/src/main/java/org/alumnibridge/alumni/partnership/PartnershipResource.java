package org.alumnibridge.alumni.partnership;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/regional-partnerships")
@Tag(name = "Regional partnerships", description = "Who cares for which regions")
public class PartnershipResource {

    private final ReadingPartnerships reading;
    private final ArrangingPartnerships arranging;
    private final AcceptingAppointments accepting;
    private final CallerIdentity caller;

    PartnershipResource(
            ReadingPartnerships reading,
            ArrangingPartnerships arranging,
            AcceptingAppointments accepting,
            CallerIdentity caller) {
        this.reading = reading;
        this.arranging = arranging;
        this.accepting = accepting;
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
    @Operation(
            operationId = "listRegionalPartnerships",
            summary = "Partnerships, of all regions or those that cover one",
            description = "A region is covered by a partnership of its own and by one of the district above it. Members"
                    + " and offices see the contact persons' ids.")
    public Uni<Page<PartnershipView>> list(
            @QueryParam("region") String region, @QueryParam("corridor") String corridor) {
        return reading.covering(region, corridor)
                .map(all -> Page.of(all.stream().map(this::forCaller).toList()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.MEMBER,
        Roles.ASSOCIATION_ADMIN,
        Roles.ANALYST,
        Roles.NETWORK_ADMIN,
        Roles.DIRECTORY_READ,
        Roles.REQUESTS_READ,
        Roles.REQUESTS_WRITE
    })
    @Operation(operationId = "getRegionalPartnership", summary = "One partnership")
    public Uni<RestResponse<PartnershipView>> get(@PathParam("id") UUID id) {
        return reading.one(id).map(this::forCaller).map(PartnershipResource::found);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN})
    @Operation(
            operationId = "createRegionalPartnership",
            summary = "Form a partnership",
            description = "Contact persons count once they have accepted. Exactly one is the lead.")
    @APIResponse(responseCode = "201", description = "Formed")
    @APIResponse(responseCode = "400", description = "Unknown region, organisation or person; not exactly one lead")
    public Uni<RestResponse<PartnershipView>> create(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid PartnershipTerms terms) {
        Caller current = caller.current();
        IdempotentCall call = IdempotentCall.of(current, "createRegionalPartnership", key, terms);
        return arranging.form(current, terms, call).chain(reading::one).map(PartnershipResource::created);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed({Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN})
    @Operation(operationId = "putRegionalPartnership", summary = "Rearrange a partnership (If-Match required)")
    @APIResponse(
            responseCode = "404",
            description = "There is no such partnership that the caller's organisation is in")
    @APIResponse(responseCode = "412", description = "Someone else changed it meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<PartnershipView>> put(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PartnershipTerms terms) {
        return arranging
                .rearrange(caller.current(), id, terms, ifMatch)
                .chain(reading::one)
                .map(PartnershipResource::found);
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Roles.MEMBER)
    @Operation(operationId = "acceptAppointment", summary = "Accept to be the contact person one was named")
    @APIResponse(responseCode = "404", description = "There is no such partnership, or it does not name the caller")
    public Uni<RestResponse<PartnershipView>> accept(@PathParam("id") UUID id) {
        return accepting.accept(caller.current(), id).map(PartnershipResource::found);
    }

    /** Who the contact persons are is for those who work with them. */
    private PartnershipView forCaller(PartnershipView view) {
        Caller current = caller.current();
        boolean worksWithThem =
                current.has(Roles.MEMBER) || current.has(Roles.ASSOCIATION_ADMIN) || current.has(Roles.NETWORK_ADMIN);
        return worksWithThem ? view : view.withoutPeople();
    }

    private static RestResponse<PartnershipView> found(PartnershipView view) {
        return ResponseBuilder.ok(view).tag(EntityTags.of(view.version())).build();
    }

    private static RestResponse<PartnershipView> created(PartnershipView view) {
        URI location = URI.create("/v1/regional-partnerships/" + view.id());
        return ResponseBuilder.<PartnershipView>created(location)
                .entity(view)
                .tag(EntityTags.of(view.version()))
                .build();
    }
}
