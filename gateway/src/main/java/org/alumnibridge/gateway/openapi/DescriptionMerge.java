package org.alumnibridge.gateway.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alumnibridge.gateway.routing.Route;
import org.alumnibridge.gateway.routing.RouteTable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes one OpenAPI 3.1 document of the services' own: what the gateway routes to them, on one server, under one
 * security scheme.
 */
@ApplicationScoped
class DescriptionMerge {

    private static final String SECURITY_SCHEMES = "securitySchemes";

    private final RouteTable routes;
    private final String title;
    private final String version;
    private final String publicUrl;

    DescriptionMerge(
            RouteTable routes,
            DescriptionConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "alumni-bridge.public-url") String publicUrl) {
        this.routes = routes;
        this.title = config.title();
        this.version = version;
        this.publicUrl = publicUrl;
    }

    /** Changes the descriptions on the way. */
    ObjectNode merge(List<Description> descriptions) {
        NameClashes.resolve(descriptions);
        ObjectNode merged = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", title)
                .put("version", version)
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        merged.putArray("servers").addObject().put("url", publicUrl);
        addTags(merged, descriptions);
        addPaths(merged, descriptions);
        addComponents(merged, descriptions);
        return merged;
    }

    private static void addTags(ObjectNode merged, List<Description> descriptions) {
        Map<String, ObjectNode> tags = new TreeMap<>();
        for (Description description : descriptions) {
            description
                    .document()
                    .path("tags")
                    .forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), (ObjectNode) tag));
        }
        merged.putArray("tags").addAll(tags.values());
    }

    private void addPaths(ObjectNode merged, List<Description> descriptions) {
        Map<String, ObjectNode> paths = new TreeMap<>();
        for (Description description : descriptions) {
            description.paths().forEach((path, operations) -> {
                if (leadsTo(description.service(), path)) {
                    paths.put(path, operations);
                }
            });
        }
        merged.putObject("paths").setAll(paths);
    }

    private boolean leadsTo(String service, String path) {
        return routes.find(path).map(Route::service).filter(service::equals).isPresent();
    }

    private static void addComponents(ObjectNode merged, List<Description> descriptions) {
        Map<String, ObjectNode> components = new TreeMap<>();
        descriptions.forEach(description -> components.putAll(description.components()));
        ObjectNode target = merged.putObject("components");
        components.forEach((place, component) -> put(target, place, component));
        target.set(SECURITY_SCHEMES, bearer());
    }

    private static void put(ObjectNode components, String place, ObjectNode component) {
        String kind = place.substring(0, place.indexOf('/'));
        components.withObjectProperty(kind).set(place.substring(place.indexOf('/') + 1), component);
    }

    private static ObjectNode bearer() {
        ObjectNode schemes = JsonNodeFactory.instance.objectNode();
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "An access token of the realm for the audience alumni-bridge-api.");
        return schemes;
    }
}
