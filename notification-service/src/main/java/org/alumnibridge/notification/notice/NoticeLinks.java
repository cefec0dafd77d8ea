package org.alumnibridge.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a notice leads. */
@ApplicationScoped
public class NoticeLinks {

    private final String base;

    NoticeLinks(@ConfigProperty(name = "alumni-bridge.public-url") String publicUrl) {
        this.base = publicUrl.replaceAll("/+$", "") + "/v1/";
    }

    /** What the notice is about: the proposal for an expert, the request for all others. */
    public String about(Notice notice) {
        return notice.proposal() == null
                ? base + "requests/" + notice.request()
                : base + "proposals/" + notice.proposal();
    }

    String read(Notice notice) {
        return base + "notifications/" + notice.id() + "/read";
    }
}
