package org.alumnibridge.alumni.joining;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.profile.Consent;
import org.alumnibridge.alumni.profile.ProfileDocument;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller, and how they join. */
@Path("/v1/me")
@Authenticated
@Tag(name = "Me", description = "Who the caller is, their profile, what is released to them")
public class MeResource {

    /**
     * @param profile one of {@code claimableProfiles}
     * @param consents what the person agrees to from the start; none when absent
     */
    public record Claim(
            @NotNull UUID profile, @Size(max = 2) List<@NotNull Consent> consents) {}

    /** @param consents what the person agrees to from now on; as before when absent */
    public record Confirmation(@Size(max = 2) List<@NotNull Consent> consents) {}

    private final DescribingCaller describing;
    private final ClaimingProfile claiming;
    private final ConfirmingProfile confirming;
    private final CallerIdentity caller;

    MeResource(
            DescribingCaller describing,
            ClaimingProfile claiming,
            ConfirmingProfile confirming,
            CallerIdentity caller) {
        this.describing = describing;
        this.claiming = claiming;
        this.confirming = confirming;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Who the caller is",
            description = "Answers before a profile exists, too: roles, profiles to claim, what is missing.")
    @APIResponse(
            responseCode = "200",
            description = "The caller",
            content = @Content(schema = @Schema(implementation = CallerDescription.class)))
    public Uni<Response> me() {
        return describing.describe(caller.current()).map(MeResource::answer);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/claims")
    @Operation(
            operationId = "claimProfile",
            summary = "Take over an imported profile",
            description = "The caller's verified e-mail address has to be the profile's.")
    @APIResponse(
            responseCode = "201",
            description = "The profile, the caller's from now on",
            content = @Content(schema = @Schema(implementation = ProfileDocument.class)))
    @APIResponse(responseCode = "404", description = "No such profile to claim")
    @APIResponse(responseCode = "409", description = "The caller has a profile already")
    public Uni<Response> claim(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Claim claim) {
        Caller current = caller.current();
        List<Consent> consents = claim.consents() == null ? List.of() : distinct(claim.consents());
        IdempotentCall call = IdempotentCall.of(current, "claimProfile", key, claim);
        return claiming.claim(current, claim.profile(), consents, call)
                .chain(() -> profile(current, Response.created(URI.create("/v1/me/profile"))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/confirmation")
    @Operation(
            operationId = "confirmProfile",
            summary = "Confirm the own profile",
            description = "Says that all of it still holds, and sets the consents.")
    @APIResponse(
            responseCode = "200",
            description = "The confirmed profile",
            content = @Content(schema = @Schema(implementation = ProfileDocument.class)))
    @APIResponse(responseCode = "404", description = "The caller has no profile yet")
    public Uni<Response> confirm(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid Confirmation confirmation) {
        Caller current = caller.current();
        List<Consent> consents = confirmation.consents() == null ? null : distinct(confirmation.consents());
        IdempotentCall call = IdempotentCall.of(current, "confirmProfile", key, confirmation);
        return confirming.confirm(current, consents, call).chain(() -> profile(current, Response.ok()));
    }

    private Uni<Response> profile(Caller current, Response.ResponseBuilder answer) {
        return describing.profile(current).map(document -> answer.entity(document)
                .tag(EntityTags.of(document.version()))
                .build());
    }

    /** The tag is the profile's, so that it can be changed after this read. */
    private static Response answer(CallerDescription description) {
        Response.ResponseBuilder answer = Response.ok(description);
        return description.profile() == null
                ? answer.build()
                : answer.tag(EntityTags.of(description.profile().version())).build();
    }

    private static List<Consent> distinct(List<Consent> consents) {
        return consents.stream().distinct().toList();
    }
}
