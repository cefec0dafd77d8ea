package org.alumnibridge.alumni.support;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Whatever is not said to be public is for the caller alone, and not to be kept on its way. */
@Provider
public class PrivateAnswers implements ContainerResponseFilter {

    private static final String API = "/v1/";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        boolean undecided = !answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL);
        if (undecided && request.getUriInfo().getPath().startsWith(API)) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
