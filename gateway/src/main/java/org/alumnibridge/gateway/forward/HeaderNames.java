package org.alumnibridge.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** A set of header names, asked without regard to case. */
final class HeaderNames {

    /** What concerns one connection only (RFC 9110, section 7.6.1), and so never passes the gateway. */
    static final HeaderNames HOP_BY_HOP = of(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Authentication-Info",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "HTTP2-Settings");

    private final MultiMap names = HttpHeaders.headers();

    private HeaderNames() {}

    static HeaderNames of(String... names) {
        HeaderNames set = new HeaderNames();
        List.of(names).forEach(name -> set.names.add(name, ""));
        return set;
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** Names that a message's own Connection field adds to {@link #HOP_BY_HOP}; null when it adds none, as is usual. */
    static HeaderNames nominatedBy(MultiMap headers) {
        String connection = headers.get(HttpHeaders.CONNECTION);
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return null;
        }
        return of(
                String.join(",", headers.getAll(HttpHeaders.CONNECTION)).trim().split("\\s*,\\s*"));
    }
}
