package org.alumnibridge.alumni.reference;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.alumnibridge.kit.web.language.Language;

/** Reference data change with a release only: answers may be kept for an hour and are checked by their tag. */
final class ReferenceAnswers {

    private ReferenceAnswers() {}

    /** @param body a record, whose text is the same on every replica (the hash of an enum is not) */
    static Response cached(Request request, Language language, Object body) {
        EntityTag tag = new EntityTag(
                language.tag() + "-" + Integer.toHexString(body.toString().hashCode()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }
}
