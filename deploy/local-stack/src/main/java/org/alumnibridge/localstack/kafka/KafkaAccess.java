package org.alumnibridge.localstack.kafka;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.StackException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/** How clients reach the stack's Kafka: address, users, passwords. */
public final class KafkaAccess {

    /** The super user. */
    public static final String ADMIN = "admin";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final StackContext context;

    public KafkaAccess(StackContext context) {
        this.context = context;
    }

    public String bootstrapServers() {
        return StackContext.HOST + ":" + context.port(Components.KAFKA);
    }

    /** The password of a user; users are the services by name and {@link #ADMIN}. */
    public String password(String user) {
        return context.secret("kafka/" + user);
    }

    /** What a client of this user must set: address, mechanism, password. */
    public Map<String, Object> clientSettings(String user) {
        return clientSettings(bootstrapServers(), user, password(user));
    }

    /** The same for any broker that asks for passwords as this one does. */
    public static Map<String, Object> clientSettings(String bootstrapServers, String user, String password) {
        var settings = new TreeMap<String, Object>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "SCRAM-SHA-256");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password));
        return settings;
    }

    /** The super user's administration client; close it. */
    public Admin admin() {
        return Admin.create(clientSettings(ADMIN));
    }

    /**
     * Makes all topics of {@code deploy/kafka/topics.yaml} with their access rules, or adjusts them.
     *
     * @param prefix put before each name; empty for the real names
     */
    public void applyTopics(String prefix) {
        try (var admin = admin()) {
            new TopicSetup(admin, context.repository().topics()).apply(prefix);
        }
    }

    /** Makes the users with their passwords. */
    void ensureUsers(List<String> users) {
        try (var admin = admin()) {
            var known = wait(admin.describeUserScramCredentials().users());
            var missing = users.stream()
                    .filter(user -> !known.contains(user))
                    .collect(Collectors.toMap(Function.identity(), this::password));
            KafkaSetup.setPasswords(admin, missing);
        }
    }

    boolean reachable() {
        try (var socket = new Socket(StackContext.HOST, context.port(Components.KAFKA));
                var admin = admin()) {
            return socket.isConnected()
                    && !wait(admin.describeCluster().nodes()).isEmpty();
        } catch (IOException | StackException notYet) {
            return false;
        }
    }

    /** The answer of the broker; its refusal as the message. */
    static <T> T wait(KafkaFuture<T> future) {
        try {
            return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new StackException("Kafka refused: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new StackException("Kafka did not answer within " + LIMIT.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for Kafka", e);
        }
    }
}
