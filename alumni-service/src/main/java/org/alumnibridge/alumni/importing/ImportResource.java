package org.alumnibridge.alumni.importing;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.alumnibridge.alumni.support.AlumniProblem;
import org.alumnibridge.alumni.support.BodyLimit;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.CallerIdentity;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.kit.web.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/imports")
@Tag(name = "Imports", description = "An association brings its people")
@RolesAllowed({Roles.ASSOCIATION_ADMIN, Roles.DIRECTORY_WRITE})
public class ImportResource {

    private final StagingImports staging;
    private final ReadingImports reading;
    private final ImportJob job;
    private final CallerIdentity caller;

    ImportResource(StagingImports staging, ReadingImports reading, ImportJob job, CallerIdentity caller) {
        this.staging = staging;
        this.reading = reading;
        this.job = job;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Consumes(BodyLimit.NDJSON)
    @Operation(
            operationId = "createImport",
            summary = "Import people, one JSON object a line",
            description = "Up to 64 MiB. The answer comes when every line is stored; the import goes on by itself and"
                    + " survives a restart. A broken line is rejected with its reason, the good ones are kept.")
    @APIResponse(responseCode = "202", description = "Stored; Location names the import")
    @APIResponse(responseCode = "403", description = "The token names no organisation")
    @APIResponse(responseCode = "409", description = "A file with the same idempotency key is still arriving")
    @APIResponse(responseCode = "422", description = "The idempotency key came with another file before")
    public RestResponse<Void> create(@HeaderParam("Idempotency-Key") String key, InputStream file)
            throws IOException, SQLException {
        Caller current = caller.current();
        IdempotentCall call = IdempotentCall.of(current, "createImport", key, "");
        UUID id = staging.stage(current, organisation(current), call, file);
        job.ring();
        return ResponseBuilder.<Void>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/v1/imports/" + id))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "How far an import is and what came of its lines")
    @APIResponse(responseCode = "404", description = "There is no such import of the caller's organisation")
    public Uni<ImportView> get(@PathParam("id") UUID id) {
        return reading.one(organisation(caller.current()), id);
    }

    @GET
    @Path("/{id}/errors")
    @Operation(operationId = "listImportErrors", summary = "Every rejected line with its reasons")
    public Uni<Page<ImportError>> errors(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.errors(organisation(caller.current()), id, cursor, limit);
    }

    private static String organisation(Caller caller) {
        return caller.organisation()
                .orElseThrow(() ->
                        Problems.of(AlumniProblem.NO_ORGANISATION, "The token names no organisation to import for."));
    }
}
