package org.alumnibridge.matching.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How candidates are ranked, for everyone who is ranked or reads rankings. */
@Path("/v1/matching-policies")
@Tag(name = "Matching policies", description = "By which rules and points candidates are ranked")
public class MatchingPolicyResource {

    private final Policies policies;

    MatchingPolicyResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Roles.MEMBER, Roles.ASSOCIATION_ADMIN, Roles.ANALYST, Roles.NETWORK_ADMIN})
    @Operation(
            operationId = "getMatchingPolicy",
            summary = "A matching policy",
            description =
                    "Must-filters, and the points per criterion in the version in force. The policy is called default.")
    @APIResponse(responseCode = "200", description = "The policy")
    @APIResponse(responseCode = "404", description = "There is no policy of this name")
    public PolicyView show(@PathParam("name") String name) {
        return policies.find(name).map(PolicyView::of).orElseThrow(Problems::notFound);
    }
}
