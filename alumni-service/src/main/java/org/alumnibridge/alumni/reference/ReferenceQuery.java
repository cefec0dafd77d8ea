package org.alumnibridge.alumni.reference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import org.alumnibridge.kit.web.language.Language;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that all reference lists share. */
class ReferenceQuery {

    @QueryParam("q")
    @Size(max = 100) @Parameter(description = "Part of a code, name or alias in any language; case and diacritics do not matter.")
    String q;

    @QueryParam("parent")
    @Size(max = 40) @Parameter(description = "Only the direct children of this code.")
    String parent;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(200) int limit;

    @QueryParam("cursor")
    @Size(max = 1000) @Parameter(description = "Opaque cursor: the field next of the page before.")
    String cursor;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(description = "de, en or ru; en when nothing fits.")
    String acceptLanguage;

    @Context
    Request request;

    Language language() {
        return Language.best(acceptLanguage);
    }
}
