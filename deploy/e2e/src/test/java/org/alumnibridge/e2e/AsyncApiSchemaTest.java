package org.alumnibridge.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code docs/asyncapi.yaml} is held against the JSON schema that the AsyncAPI initiative publishes for version 3.0.0. It is
 * fetched with npm, in the version and with the checksum that {@code deploy/schemas} names.
 */
@Tag("full")
class AsyncApiSchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Path SCHEMAS = ROOT.resolve("deploy/schemas");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static Schema schema;

    @BeforeAll
    static void fetchTheSchema() throws IOException, InterruptedException {
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(SCHEMAS.toFile())
                .inheritIO()
                .start();
        assertEquals(0, npm.waitFor(), "npm has not fetched the schema");
        // References within the file by pointers rather than by addresses.
        Path published = SCHEMAS.resolve("node_modules/@asyncapi/specs/schemas/3.0.0-without-$id.json");
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(published), InputFormat.JSON);
    }

    @Test
    void isAnAsyncApi3Document() throws IOException {
        assertEquals(List.of(), errors(document()));
    }

    /** Each line: where in the document, and what is written there instead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /asyncapi                                | "2.6.0"
                    /info                                    | {"title": "no version"}
                    /channels                                | []
                    /operations                              | {"x": {"action": "publish", "channel": {"$ref": "#/channels/x"}}}
                    /operations                              | {"x": {"action": "send"}}
                    /components/messages                     | {"x": {"payload": {"type": "text"}}}
                    /unknownKey                              | true
                    """)
    void refusesWhatIsNone(String where, String instead) throws IOException {
        ObjectNode document = document();
        int slash = where.lastIndexOf('/');
        ((ObjectNode) document.at(where.substring(0, slash))).set(where.substring(slash + 1), YAML.readTree(instead));

        assertFalse(errors(document).isEmpty());
    }

    @Test
    void noticesAMisspeltKeyInTheMiddle() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/asyncapi.yaml"));
        assertTrue(text.contains("\n    address:"));

        assertFalse(errors(YAML.readTree(text.replaceFirst("\n    address:", "\n    adress:")))
                .isEmpty());
    }

    private static ObjectNode document() throws IOException {
        return (ObjectNode) YAML.readTree(ROOT.resolve("docs/asyncapi.yaml").toFile());
    }

    private static List<String> errors(JsonNode document) {
        return schema.validate(document.toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
