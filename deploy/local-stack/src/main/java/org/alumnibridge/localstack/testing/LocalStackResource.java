package org.alumnibridge.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.kafka.TopicSetup;
import org.alumnibridge.localstack.service.ServiceEnvironment;

/**
 * Gives a Quarkus test the real parts: a database of its own, topics of its own (by a random prefix), the shared Keycloak
 * and mail server. The test's configuration gets the documented environment variables of the service.
 *
 * <p>Init argument {@code service}: {@code alumni}, {@code request}, {@code matching}, {@code notification} or {@code
 * gateway}.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    private String service;

    @Override
    public void init(Map<String, String> arguments) {
        var name = arguments.get("service");
        if (name == null) {
            throw new IllegalArgumentException("LocalStackResource needs the init argument \"service\"");
        }
        service = name.equals(Components.GATEWAY) ? name : name + "-service";
    }

    @Override
    public Map<String, String> start() {
        var stack = LocalStack.forTests();
        var settings = new HashMap<>(new ServiceEnvironment(stack.context()).of(service));
        if (!service.equals(Components.GATEWAY)) {
            isolate(stack, settings);
        }
        settings.put("HTTP_PORT", "0");
        settings.put("MANAGEMENT_PORT", "0");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    /** The stack stays for the next test JVM of this Maven run. */
    @Override
    public void stop() {}

    private void isolate(LocalStack stack, Map<String, String> settings) {
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var database = Components.database(service) + "_" + suffix;
        stack.databases().ensure(database, Components.database(service));
        var prefix = TopicSetup.TEST_PREFIX + suffix + ".";
        stack.kafka().applyTopics(prefix);
        settings.put("DATABASE_NAME", database);
        settings.put("KAFKA_TOPIC_PREFIX", prefix);
    }
}
