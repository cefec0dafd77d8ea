package org.alumnibridge.gateway.routing;

import io.vertx.core.http.HttpMethod;

/** Whether a route asks for a token. Whatever token is sent is verified, asked for or not. */
public enum Access {
    TOKEN,
    OPEN_FOR_READING,
    OPEN;

    public boolean isOpenTo(HttpMethod method) {
        return this == OPEN || this == OPEN_FOR_READING && (method == HttpMethod.GET || method == HttpMethod.HEAD);
    }
}
