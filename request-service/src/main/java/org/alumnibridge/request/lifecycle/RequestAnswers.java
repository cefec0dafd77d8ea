package org.alumnibridge.request.lifecycle;

import jakarta.ws.rs.core.HttpHeaders;
import org.alumnibridge.kit.web.http.EntityTags;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with personal data: tagged with the version, stored by nobody. */
public final class RequestAnswers {

    private static final String NOT_STORED = "private, no-store";

    private RequestAnswers() {}

    public static RestResponse<RequestView> ok(RequestView view) {
        return tagged(ResponseBuilder.ok(view), view.version()).build();
    }

    public static RestResponse<RequestView> filed(RequestView view) {
        return tagged(ResponseBuilder.create(RestResponse.Status.CREATED, view), view.version())
                .header(HttpHeaders.LOCATION, "/v1/requests/" + view.id())
                .build();
    }

    public static RestResponse<ProposalView> ok(ProposalView view) {
        return tagged(ResponseBuilder.ok(view), view.version()).build();
    }

    public static RestResponse<ProposalView> proposed(ProposalView view) {
        return tagged(ResponseBuilder.create(RestResponse.Status.CREATED, view), view.version())
                .header(HttpHeaders.LOCATION, "/v1/proposals/" + view.id())
                .build();
    }

    /** For what has no version of its own. */
    public static <T> RestResponse<T> untagged(T body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, NOT_STORED)
                .build();
    }

    private static <T> ResponseBuilder<T> tagged(ResponseBuilder<T> answer, long version) {
        return answer.tag(EntityTags.of(version)).header(HttpHeaders.CACHE_CONTROL, NOT_STORED);
    }
}
