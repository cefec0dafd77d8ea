package org.alumnibridge.localstack.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.Repository;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.StackState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker of docker-compose.yml has the settings of the one that all tests run against. */
class ComposedBrokerTest {

    /** Where each has its own: places and addresses. */
    private static final Set<String> OWN = Set.of(
            "log.dirs",
            "listeners",
            "advertised.listeners",
            "controller.quorum.bootstrap.servers",
            "controller.quorum.voters");

    @TempDir
    Path directory;

    @Test
    void hasTheSettingsOfTheLocalStack() throws IOException {
        var state = StackState.in(directory);
        state.usePorts(Ports.free());
        var context = new StackContext(Repository.find(), directory, state);
        var password = new KafkaAccess(context).password(KafkaAccess.ADMIN);
        var script = Files.readString(context.repository().root().resolve("deploy/docker/kafka"));
        var begin = script.indexOf("<<SETTINGS\n") + "<<SETTINGS\n".length();
        var composed = script.substring(begin, script.indexOf("\nSETTINGS\n", begin))
                .replace("$KAFKA_ADMIN_PASSWORD", password);

        assertEquals(settings(BrokerSettings.of(context, directory)), settings(composed));
    }

    private static Map<String, String> settings(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new TreeMap<String, String>();
        properties.forEach((name, value) -> settings.put(name.toString(), OWN.contains(name) ? "" : value.toString()));
        return settings;
    }
}
