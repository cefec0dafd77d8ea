package org.alumnibridge.matching.shortlist;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.language.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who fits a request, and why. */
@Path("/v1/shortlists")
@Tag(name = "Shortlists", description = "Ranked, explained candidates of a request")
public class ShortlistResource {

    private final ReadingShortlist reading;
    private final ShortlistRepository published;
    private final ShortlistRendering rendering;
    private final CallerIdentity caller;

    ShortlistResource(
            ReadingShortlist reading,
            ShortlistRepository published,
            ShortlistRendering rendering,
            CallerIdentity caller) {
        this.reading = reading;
        this.published = published;
        this.rendering = rendering;
        this.caller = caller;
    }

    @GET
    @Path("/{request}")
    @RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.NETWORK_ADMIN})
    @Operation(
            operationId = "getShortlist",
            summary = "The shortlist of a request",
            description = "Ranked over the pool as it is now, for those who broker the request: its contact persons, "
                    + "the office of one of its organisations, the network's administration. Experts who were asked "
                    + "before are left out. Points come with a reason in the language of Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "The shortlist",
            content = @Content(schema = @Schema(implementation = ShortlistView.class)))
    @APIResponse(responseCode = "404", description = "No such request, ended, or not yours to broker")
    @APIResponse(responseCode = "503", description = "Your profile or the pool is not known here yet")
    public Uni<RestResponse<ShortlistView>> show(
            @PathParam("request") UUID request,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(200) int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Language language = Language.best(acceptLanguage);
        return Uni.combine()
                .all()
                .unis(reading.read(caller.current(), request, limit), published.publication(request))
                .with((shortlist, publication) -> rendering.render(shortlist, publication, language))
                .map(view -> answer(view, language));
    }

    private static RestResponse<ShortlistView> answer(ShortlistView view, Language language) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
