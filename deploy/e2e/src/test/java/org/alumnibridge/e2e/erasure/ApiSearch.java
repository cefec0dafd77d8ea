package org.alumnibridge.e2e.erasure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.story.Stage;

/** Reads whatever the API tells those who had to do with the person, and those who may see most. */
final class ApiSearch {

    private static final List<String> LISTS = List.of(
            "/v1/me",
            "/v1/me/contact-grants",
            "/v1/requests",
            "/v1/requests?role=broker",
            "/v1/requests?role=expert",
            "/v1/requests?role=network",
            "/v1/requests?role=organisation",
            "/v1/tasks",
            "/v1/notifications",
            "/v1/regional-partnerships",
            "/v1/erasures");

    private final Stage stage;
    private final Canaries canaries;
    private final List<String> readers;
    private final Set<String> paths = new LinkedHashSet<>(LISTS);

    ApiSearch(Stage stage, Canaries canaries, List<String> readers) {
        this.stage = stage;
        this.canaries = canaries;
        this.readers = readers;
        for (String word : List.of(canaries.familyName, canaries.company, canaries.externalId, canaries.account)) {
            paths.add("/v1/alumni?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        }
    }

    /** Looks there from now on, too. */
    void look(String... more) {
        paths.addAll(List.of(more));
    }

    void lookAtRequest(String request) {
        String path = "/v1/requests/" + request;
        look(path, path + "/history", path + "/cards", "/v1/shortlists/" + request);
    }

    List<Finding> findings() {
        return readers.stream()
                .flatMap(reader -> paths.stream().flatMap(path -> findings(stage.as(reader), path)))
                .toList();
    }

    /** Whole lists, page by page. */
    private Stream<Finding> findings(Visitor reader, String path) {
        List<Finding> found = new ArrayList<>();
        Answer page = reader.get(path);
        add(found, reader, path, page);
        while (!page.text("next").isEmpty()) {
            page = reader.get(path + (path.contains("?") ? "&" : "?") + "cursor=" + page.text("next"));
            add(found, reader, path, page);
        }
        return found.stream();
    }

    /** The name under which the caller asked is no finding: problems repeat the path. */
    private void add(List<Finding> found, Visitor reader, String path, Answer page) {
        if (page.status() < 300) {
            canaries.in(page.body().toString())
                    .forEach(canary -> found.add(new Finding(canary, "%s for %s".formatted(path, reader.name()))));
        }
    }
}
