package org.alumnibridge.kit.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Type URIs: {@code <public URL>/problems/<service>/<code>}, each of which answers with a page. */
@ApplicationScoped
public class ProblemTypes {

    private final String base;

    ProblemTypes(
            @ConfigProperty(name = "alumni-bridge.public-url") String publicUrl,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.base = publicUrl.replaceAll("/+$", "") + "/problems/" + service + "/";
    }

    public URI uriOf(String code) {
        return URI.create(base + code);
    }
}
