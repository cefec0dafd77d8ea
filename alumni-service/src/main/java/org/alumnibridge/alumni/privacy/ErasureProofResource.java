package org.alumnibridge.alumni.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proofs for those who have their link, and no account any more. */
@Path("/v1/erasure-proofs")
@PermitAll
@Tag(name = "Privacy")
public class ErasureProofResource {

    private final ReadingErasures reading;

    ErasureProofResource(ReadingErasures reading) {
        this.reading = reading;
    }

    @GET
    @Path("/{token}")
    @Operation(
            operationId = "getErasureProof",
            summary = "The proof of an erasure",
            description = "For whoever has the link that was shown when the erasure was asked for. Names nobody.")
    @APIResponse(responseCode = "404", description = "No such link")
    public Uni<ProofView> get(@PathParam("token") String token) {
        return reading.proof(token);
    }
}
