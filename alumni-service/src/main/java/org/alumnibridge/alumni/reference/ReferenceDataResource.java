package org.alumnibridge.alumni.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.alumnibridge.kit.web.language.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All reference data in one answer that a front end keeps. */
@Path("/v1/reference-data")
@PermitAll
@Tag(name = "Reference data")
public class ReferenceDataResource {

    /**
     * Everything coded.
     *
     * @param labels by group and code: kinds, bases, states, reasons, audiences
     */
    public record AllReferenceData(
            List<ReferenceItem> regions,
            List<ReferenceItem> industries,
            List<ReferenceItem> languages,
            List<ReferenceItem> cefrLevels,
            List<ReferenceItem> topics,
            List<ReferenceItem> programmes,
            List<ReferenceItem> organisations,
            Map<String, Map<String, String>> labels) {}

    private final ReferenceLists lists;
    private final Labels labels;

    ReferenceDataResource(ReferenceLists lists, Labels labels) {
        this.lists = lists;
        this.labels = labels;
    }

    @GET
    @Operation(
            operationId = "getReferenceData",
            summary = "Read all reference data",
            description = "Every list, and the labels of states and reasons, in one answer to be kept.")
    @APIResponse(
            responseCode = "200",
            description = "All lists and labels",
            content = @Content(schema = @Schema(implementation = AllReferenceData.class)))
    public Response all(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, @Context Request request) {
        Language language = Language.best(acceptLanguage);
        return ReferenceAnswers.cached(request, language, in(language));
    }

    private AllReferenceData in(Language language) {
        return new AllReferenceData(
                lists.all(ReferenceList.REGIONS, language),
                lists.all(ReferenceList.INDUSTRIES, language),
                lists.all(ReferenceList.LANGUAGES, language),
                lists.all(ReferenceList.CEFR_LEVELS, language),
                lists.all(ReferenceList.TOPICS, language),
                lists.all(ReferenceList.PROGRAMMES, language),
                lists.all(ReferenceList.ORGANISATIONS, language),
                labels.in(language));
    }
}
