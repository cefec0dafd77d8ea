package org.alumnibridge.localstack.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alumnibridge.localstack.Repository;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} with anchors and merges resolved, variables left as they stand. */
record ComposeFile(String text, JsonNode content) {

    /** {@code ${NAME:?why}}, {@code ${NAME:-default}} or {@code ${NAME}}; two dollar signs are one of the shell's. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:[?-])?([^}]*)}");

    static ComposeFile read() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var text = file("docker-compose.yml");
        return new ComposeFile(
                text, new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(options)).<Object>load(text)));
    }

    static String file(String path) {
        try {
            return Files.readString(Repository.find().root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode service(String name) {
        return content.path("services").path(name);
    }

    Set<String> services() {
        return names(content.path("services"));
    }

    /** Every variable as {@code NAME}, {@code :?} or {@code :-} or nothing, and what follows. */
    Stream<MatchResult> variables() {
        return VARIABLE.matcher(text).results();
    }

    /** The services that must be there first, with the condition that says so. */
    TreeMap<String, String> needs(String service) {
        var needs = new TreeMap<String, String>();
        service(service)
                .path("depends_on")
                .properties()
                .forEach(need -> needs.put(
                        need.getKey(), need.getValue().path("condition").asText()));
        return needs;
    }

    static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
