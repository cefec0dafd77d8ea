package org.alumnibridge.localstack.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.Progress;
import org.alumnibridge.localstack.Repository;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {

    private static final Path TOPICS = Repository.find().topics();

    @TempDir
    Path directory;

    @Test
    void changesNothingWhereEverythingStands() throws Exception {
        var stack = LocalStack.forTests();

        new Setup(variables(stack, same -> same)).apply(TOPICS);

        var password = stack.databases().password("request");
        stack.databases().connect("request", "request", password).close();
        assertTrue(seesTopics(stack, stack.kafka().password("request-service")));
    }

    @Test
    void saysWhichVariableIsMissing() {
        var setup = new Setup(Map.of("POSTGRES_HOST", "postgres", "POSTGRES_PORT", " "));

        var refused = assertThrows(StackException.class, () -> setup.apply(TOPICS));
        assertEquals("POSTGRES_PORT is not set.", refused.getMessage());
    }

    @Test
    @Tag("full")
    void takesOverChangedPasswords() throws Exception {
        var stack = LocalStack.open(directory, Ports.free());
        try {
            stack.up(List.of(Components.POSTGRES, Components.KAFKA), Progress.SILENT);

            new Setup(variables(stack, password -> "it's \"" + password.substring(1))).apply(TOPICS);

            var before = stack.databases().password("request");
            var after = "it's \"" + before.substring(1);
            stack.databases().connect("request", "request", after).close();
            assertThrows(SQLException.class, () -> stack.databases().connect("request", "request", before));
        } finally {
            stack.down();
        }
    }

    /** @param changed makes the services' passwords from those of the stack */
    private static Map<String, String> variables(LocalStack stack, UnaryOperator<String> changed) {
        var variables = new HashMap<String, String>();
        variables.put("POSTGRES_HOST", "127.0.0.1");
        variables.put("POSTGRES_PORT", "" + stack.context().port(Components.POSTGRES));
        variables.put("POSTGRES_PASSWORD", stack.context().secret("postgres"));
        variables.put("KEYCLOAK_DATABASE_PASSWORD", stack.databases().password("keycloak"));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers());
        variables.put("KAFKA_ADMIN_PASSWORD", stack.kafka().password(KafkaAccess.ADMIN));
        for (var service : Components.DATA_SERVICES) {
            var name = Components.database(service);
            var prefix = name.toUpperCase(Locale.ROOT);
            variables.put(
                    prefix + "_DATABASE_PASSWORD",
                    changed.apply(stack.databases().password(name)));
            variables.put(
                    prefix + "_KAFKA_PASSWORD", changed.apply(stack.kafka().password(service)));
        }
        return variables;
    }

    private static boolean seesTopics(LocalStack stack, String password) throws Exception {
        var settings = KafkaAccess.clientSettings(stack.kafka().bootstrapServers(), "request-service", password);
        try (var admin = Admin.create(settings)) {
            return admin.listTopics().names().get().contains("requests.lifecycle");
        }
    }
}
