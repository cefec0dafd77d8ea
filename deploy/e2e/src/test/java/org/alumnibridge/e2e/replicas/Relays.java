package org.alumnibridge.e2e.replicas;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.ledger.Pause;
import org.alumnibridge.e2e.ledger.Stores;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Progress;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.alumnibridge.localstack.process.DetachedProcess;
import org.alumnibridge.localstack.process.Launch;
import org.alumnibridge.localstack.service.ServicePart;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The replicas of alumni-service, one of which publishes, and what can happen to that one. */
final class Relays implements AutoCloseable {

    static final String SERVICE = "alumni-service";

    private static final String WAITING = "select count(*) from outbox where published_at is null";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final LocalStack stack;
    private final Stores stores;
    private final ActiveRelay active;

    Relays(LocalStack stack, int replicas) {
        this.stack = stack;
        this.stores = new Stores(stack);
        this.active = new ActiveRelay(stack, SERVICE);
        stack.scale(SERVICE, replicas, Progress.SILENT);
    }

    LocalStack stack() {
        return stack;
    }

    String active() {
        return Patience.until("a relay that publishes", active::replica);
    }

    /** Waits until another one publishes. */
    String activeInsteadOf(String replica) {
        return Patience.until(
                "a relay instead of " + replica, () -> active.replica().filter(now -> !now.equals(replica)));
    }

    List<String> others(String replica) {
        return stack.replicas(SERVICE).stream()
                .filter(other -> !other.equals(replica))
                .toList();
    }

    /** Ends a replica and starts it on a way to the broker of its own. */
    void restartBehind(BrokerProxy proxy, String replica) {
        stack.stop(replica);
        ServicePart part = new ServicePart(stack.context(), replica);
        Launch launch = part.launch();
        Map<String, String> environment = new HashMap<>(launch.environment());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", proxy.bootstrapServers());
        DetachedProcess.start(
                new Launch(launch.command(), environment, launch.directory()),
                stack.context().log(replica),
                stack.context().pidFile(replica));
        awaitReady(replica);
    }

    void awaitReady(String component) {
        Patience.until(
                component + " to be ready",
                () -> stack.ready(component) ? java.util.Optional.of(component) : java.util.Optional.empty());
    }

    /**
     * Returns when the broker opens transactions. It answers some seconds earlier, while it still takes up its partitions
     * one after the other, and no relay could publish then.
     */
    void awaitBroker() {
        Map<String, Object> settings = new HashMap<>(stack.kafka().clientSettings(KafkaAccess.ADMIN));
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "relay-replicas-probe");
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> probe = new KafkaProducer<>(settings, bytes, bytes)) {
            probe.initTransactions();
        }
    }

    /** How long it takes from now until nothing waits that was stored before. */
    Duration drained() {
        Instant begin = Instant.now();
        Patience.until(
                "the outbox to be empty",
                () -> waitingSinceBefore(begin) == 0 ? java.util.Optional.of(begin) : java.util.Optional.empty());
        return Duration.between(begin, Instant.now());
    }

    long waiting() {
        return stores.count("alumni", WAITING);
    }

    private long waitingSinceBefore(Instant moment) {
        return stores.count("alumni", WAITING + " and created_at < ?::timestamptz", moment.toString());
    }

    /** What the database has as the newest version of each of these profiles. */
    Map<String, Long> versions(Map<String, Long> profiles) {
        Map<String, Long> versions = new java.util.TreeMap<>();
        profiles.keySet()
                .forEach(profile -> versions.put(
                        profile, stores.count("alumni", "select version from profile where id = ?::uuid", profile)));
        return versions;
    }

    void tell(String text, Object... figures) {
        out.println("Relay replicas: " + text.formatted(figures));
    }

    static void letFlow(Duration time) {
        Pause.of(time);
    }

    @Override
    public void close() {
        stack.replicas(SERVICE).forEach(stack::start);
        stack.scale(SERVICE, 1, Progress.SILENT);
    }
}
