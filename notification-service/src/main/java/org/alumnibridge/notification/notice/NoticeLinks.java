package org.alumnibridge.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a notice leads: programs to the API, people to the portal's page of the same thing. */
@ApplicationScoped
public class NoticeLinks {

    private final String api;
    private final String pages;

    /** @param portalUrl base of the pages {@code requests/<id>} and {@code proposals/<id>}; without one, the API's */
    NoticeLinks(
            @ConfigProperty(name = "alumni-bridge.public-url") String publicUrl,
            @ConfigProperty(name = "alumni-bridge.portal-url") Optional<String> portalUrl) {
        this.api = base(publicUrl) + "v1/";
        this.pages = portalUrl.map(NoticeLinks::base).orElse(api);
    }

    /** What a person opens from a mail. */
    public String page(Notice notice) {
        return pages + path(notice);
    }

    String about(Notice notice) {
        return api + path(notice);
    }

    String read(Notice notice) {
        return api + "notifications/" + notice.id() + "/read";
    }

    /** The proposal for an expert, the request for all others. */
    private static String path(Notice notice) {
        return notice.proposal() == null ? "requests/" + notice.request() : "proposals/" + notice.proposal();
    }

    private static String base(String url) {
        return url.replaceAll("/+$", "") + "/";
    }
}
