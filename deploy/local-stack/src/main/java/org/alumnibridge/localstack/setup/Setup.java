package org.alumnibridge.localstack.setup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.alumnibridge.localstack.kafka.KafkaSetup;
import org.alumnibridge.localstack.postgres.DatabaseSetup;

/**
 * What has to stand at PostgreSQL and Kafka before the services start, by the same code as in the local stack: databases
 * and their users, Kafka's users, topics and access rules. Safe to run again, with other passwords too.
 *
 * <p>Reads {@code POSTGRES_HOST}, {@code POSTGRES_PORT}, {@code POSTGRES_PASSWORD}, {@code KAFKA_BOOTSTRAP_SERVERS},
 * {@code KAFKA_ADMIN_PASSWORD} and, of each service, such as {@code alumni}, {@code ALUMNI_DATABASE_PASSWORD} and
 * {@code ALUMNI_KAFKA_PASSWORD}; of Keycloak {@code KEYCLOAK_DATABASE_PASSWORD}.
 */
public final class Setup {

    private final Map<String, String> variables;

    Setup(Map<String, String> variables) {
        this.variables = variables;
    }

    /** @param arguments the topics file */
    public static void main(String[] arguments) {
        try {
            new Setup(System.getenv()).apply(Path.of(arguments[0]));
            System.out.println("Databases, users, topics and access rules are as they should be.");
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    void apply(Path topicsFile) {
        var server = needed("POSTGRES_HOST") + ":" + needed("POSTGRES_PORT");
        try (var databases = DatabaseSetup.at(server, needed("POSTGRES_PASSWORD"))) {
            Stream.concat(Components.DATA_SERVICES.stream(), Stream.of(Components.KEYCLOAK))
                    .map(Components::database)
                    .forEach(name -> ensure(databases, name, needed(prefix(name) + "DATABASE_PASSWORD")));
        }
        var administrator = KafkaAccess.clientSettings(
                needed("KAFKA_BOOTSTRAP_SERVERS"), KafkaAccess.ADMIN, needed("KAFKA_ADMIN_PASSWORD"));
        KafkaSetup.apply(administrator, kafkaPasswords(), topicsFile);
    }

    private static void ensure(DatabaseSetup databases, String name, String password) {
        databases.ensure(name, name, password);
        databases.setPassword(name, password);
    }

    private Map<String, String> kafkaPasswords() {
        return Components.DATA_SERVICES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> needed(prefix(Components.database(service)) + "KAFKA_PASSWORD")));
    }

    private static String prefix(String name) {
        return name.toUpperCase(Locale.ROOT) + "_";
    }

    private String needed(String variable) {
        var value = variables.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new StackException(variable + " is not set.");
        }
        return value;
    }
}
