package org.alumnibridge.alumni.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.alumnibridge.kit.web.list.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reference lists, one resource each; open to everyone. */
@Path("/v1")
@PermitAll
@Tag(name = "Reference data")
public class ReferenceListsResource {

    /** A page of entries, for the API description. */
    @Schema(name = "ReferencePage")
    record ReferencePage(java.util.List<ReferenceItem> items, String next) {}

    private final ReferenceLists lists;

    ReferenceListsResource(ReferenceLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("/regions")
    @Operation(
            operationId = "listRegions",
            summary = "List or search regions",
            description = "All regions with districts (ISO 3166-2), or those that q finds, best hits first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of regions",
            content = @Content(schema = @Schema(implementation = ReferencePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not valid")
    public Response regions(
            @Valid @BeanParam ReferenceQuery query,
            @Parameter(description = "Only those of this country (ISO 3166-1 alpha-2).") @QueryParam("country")
                    String country) {
        return page(ReferenceList.REGIONS, query, country);
    }

    @GET
    @Path("/regions/{code}")
    @Operation(
            operationId = "getRegion",
            summary = "Read one region",
            description = "One entry with its names in every language.")
    @APIResponse(
            responseCode = "200",
            description = "The region",
            content = @Content(schema = @Schema(implementation = ReferenceItem.class)))
    @APIResponse(responseCode = "404", description = "No such code")
    public Response region(@PathParam("code") String code, @Valid @BeanParam ReferenceQuery query) {
        return one(ReferenceList.REGIONS, code, query);
    }

    @GET
    @Path("/industries")
    @Operation(
            operationId = "listIndustries",
            summary = "List or search industries",
            description = "All industries (NACE Rev. 2), or those that q finds, best hits first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of industries",
            content = @Content(schema = @Schema(implementation = ReferencePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not valid")
    public Response industries(@Valid @BeanParam ReferenceQuery query) {
        return page(ReferenceList.INDUSTRIES, query, null);
    }

    @GET
    @Path("/industries/{code}")
    @Operation(
            operationId = "getIndustry",
            summary = "Read one industry",
            description = "One entry with its names in every language.")
    @APIResponse(
            responseCode = "200",
            description = "The industry",
            content = @Content(schema = @Schema(implementation = ReferenceItem.class)))
    @APIResponse(responseCode = "404", description = "No such code")
    public Response industry(@PathParam("code") String code, @Valid @BeanParam ReferenceQuery query) {
        return one(ReferenceList.INDUSTRIES, code, query);
    }

    @GET
    @Path("/languages")
    @Operation(
            operationId = "listLanguages",
            summary = "List or search languages",
            description = "All languages (ISO 639-1), or those that q finds, best hits first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of languages",
            content = @Content(schema = @Schema(implementation = ReferencePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not valid")
    public Response languages(@Valid @BeanParam ReferenceQuery query) {
        return page(ReferenceList.LANGUAGES, query, null);
    }

    @GET
    @Path("/languages/{code}")
    @Operation(
            operationId = "getLanguage",
            summary = "Read one language",
            description = "One entry with its names in every language.")
    @APIResponse(
            responseCode = "200",
            description = "The language",
            content = @Content(schema = @Schema(implementation = ReferenceItem.class)))
    @APIResponse(responseCode = "404", description = "No such code")
    public Response language(@PathParam("code") String code, @Valid @BeanParam ReferenceQuery query) {
        return one(ReferenceList.LANGUAGES, code, query);
    }

    @GET
    @Path("/topics")
    @Operation(
            operationId = "listTopics",
            summary = "List or search topics",
            description = "All topics, or those that q finds, best hits first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of topics",
            content = @Content(schema = @Schema(implementation = ReferencePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not valid")
    public Response topics(@Valid @BeanParam ReferenceQuery query) {
        return page(ReferenceList.TOPICS, query, null);
    }

    @GET
    @Path("/topics/{code}")
    @Operation(
            operationId = "getTopic",
            summary = "Read one topic",
            description = "One entry with its names in every language.")
    @APIResponse(
            responseCode = "200",
            description = "The topic",
            content = @Content(schema = @Schema(implementation = ReferenceItem.class)))
    @APIResponse(responseCode = "404", description = "No such code")
    public Response topic(@PathParam("code") String code, @Valid @BeanParam ReferenceQuery query) {
        return one(ReferenceList.TOPICS, code, query);
    }

    @GET
    @Path("/programmes")
    @Operation(
            operationId = "listProgrammes",
            summary = "List or search programmes",
            description = "All programmes, or those that q finds, best hits first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of programmes",
            content = @Content(schema = @Schema(implementation = ReferencePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not valid")
    public Response programmes(@Valid @BeanParam ReferenceQuery query) {
        return page(ReferenceList.PROGRAMMES, query, null);
    }

    @GET
    @Path("/programmes/{code}")
    @Operation(
            operationId = "getProgramme",
            summary = "Read one programme",
            description = "One entry with its names in every language.")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = ReferenceItem.class)))
    @APIResponse(responseCode = "404", description = "No such code")
    public Response programme(@PathParam("code") String code, @Valid @BeanParam ReferenceQuery query) {
        return one(ReferenceList.PROGRAMMES, code, query);
    }

    @GET
    @Path("/organisations")
    @Operation(
            operationId = "listOrganisations",
            summary = "List or search organisations",
            description = "All organisations, or those that q finds, best hits first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of organisations",
            content = @Content(schema = @Schema(implementation = ReferencePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not valid")
    public Response organisations(
            @Valid @BeanParam ReferenceQuery query,
            @Parameter(description = "Only those of this country (ISO 3166-1 alpha-2).") @QueryParam("country")
                    String country) {
        return page(ReferenceList.ORGANISATIONS, query, country);
    }

    @GET
    @Path("/organisations/{code}")
    @Operation(
            operationId = "getOrganisation",
            summary = "Read one organisation",
            description = "One entry with its names in every language.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = ReferenceItem.class)))
    @APIResponse(responseCode = "404", description = "No such code")
    public Response organisation(@PathParam("code") String code, @Valid @BeanParam ReferenceQuery query) {
        return one(ReferenceList.ORGANISATIONS, code, query);
    }

    private Response page(ReferenceList list, ReferenceQuery query, String country) {
        Page<ReferenceItem> page = lists.page(list, query, country);
        return ReferenceAnswers.cached(query.request, query.language(), page);
    }

    private Response one(ReferenceList list, String code, ReferenceQuery query) {
        return ReferenceAnswers.cached(query.request, query.language(), lists.one(list, code, query.language()));
    }
}
