package org.alumnibridge.matching.shortlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.matching.testing.FragileListener;
import org.alumnibridge.matching.testing.Network;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long a changed profile takes until it counts, and until the shortlist that it changes is published: 120 people, 20
 * open requests, 50 changes a second whatever the service does. The figures are logged; the bound only tells a batching
 * delay or a stall from a slow machine.
 */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class ProfileChangeLatencyTest {

    private static final Logger LOG = Logger.getLogger(ProfileChangeLatencyTest.class);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PEOPLE = 120;
    private static final int REQUESTS = 20;
    /** More of them tell more: {@code -Dchanges=3000}. The first half is not counted. */
    private static final int CHANGES = Integer.getInteger("changes", 300);

    private static final int WARM_UP = CHANGES / 2;
    private static final int PER_SECOND = 50;

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Inject
    FragileListener applied;

    private final Map<String, Object> broker =
            new HashMap<>(LocalStack.forTests().kafka().clientSettings(KafkaAccess.ADMIN));
    private final List<UUID> people =
            IntStream.range(0, PEOPLE).mapToObj(number -> Ids.next()).toList();
    private final List<UUID> requests = new ArrayList<>();
    private final List<Network> regions = IntStream.range(0, REQUESTS)
            .mapToObj(number -> new Network(prefix(), "CN", "CN-" + number))
            .toList();
    private final Map<Sent, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<Published> published = new CopyOnWriteArrayList<>();

    /** One record of the topic as it came to a reader. */
    private record Published(String request, long nanos, byte[] value) {}

    private record Sent(long nanos, Instant at, String request) {}

    private static String prefix() {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue("KAFKA_TOPIC_PREFIX", String.class);
    }

    @Test
    void aChangedProfileCountsAtOnce() throws Exception {
        regions.get(0).open();
        ScheduledExecutorService pace = Executors.newScheduledThreadPool(2);
        try (KafkaProducer<String, byte[]> producer = producer()) {
            for (int person = 0; person < PEOPLE; person++) {
                producer.send(profile(person, 1)).get();
            }
            regions.forEach(region -> requests.add(region.request()));
            pace.execute(() -> read(pace));
            await().atMost(SOON).until(() -> requests.stream().allMatch(request -> published.stream()
                    .anyMatch(one -> one.request().equals(request.toString()))));

            List<Sent> sent = new CopyOnWriteArrayList<>();
            pace.scheduleAtFixedRate(() -> change(sent, producer), 0, 1_000_000 / PER_SECOND, TimeUnit.MICROSECONDS);
            await().atMost(SOON.plusSeconds(CHANGES / PER_SECOND)).until(() -> sent.size() >= CHANGES);
            Sent last = sent.get(CHANGES - 1);
            await().atMost(SOON).until(() -> publishedAfter(last) != null);
            report(sent.subList(WARM_UP, CHANGES));
        } finally {
            pace.shutdown();
            pace.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private void report(List<Sent> sent) throws Exception {
        List<Long> kept = new ArrayList<>();
        List<Long> counted = new ArrayList<>();
        List<Long> ranked = new ArrayList<>();
        List<Long> read = new ArrayList<>();
        for (Sent one : sent) {
            kept.add(micros(acknowledged.getOrDefault(one, one.nanos()) - one.nanos()));
            counted.add(micros(first(applied.changes(), one.nanos()) - one.nanos()));
            Published result = publishedAfter(one);
            Instant at = Instant.parse(
                    new ObjectMapper().readTree(result.value()).get("at").asText());
            ranked.add(one.at().until(at, ChronoUnit.MICROS));
            read.add(micros(result.nanos() - one.nanos()));
        }
        LOG.infof("Sent to acknowledged by the broker: %s", told(kept));
        LOG.infof("Sent to in the pool: %s", told(counted));
        LOG.infof("Sent to ranked: %s", told(ranked));
        LOG.infof("Sent to read by another service: %s", told(read));
        assertTrue(percentile(counted, 50) < 45_000, "p50 as long as a batching delay: " + told(counted));
    }

    private void change(List<Sent> sent, KafkaProducer<String, byte[]> producer) {
        int number = sent.size();
        int person = number % PEOPLE;
        ProducerRecord<String, byte[]> record = profile(person, 2 + number / PEOPLE);
        Sent now = new Sent(
                System.nanoTime(),
                Instant.now(),
                requests.get(person % REQUESTS).toString());
        producer.send(record, (metadata, failure) -> acknowledged.put(now, System.nanoTime()));
        sent.add(now);
    }

    /** Each version another industry, so that the top of the person's own region changes. */
    private ProducerRecord<String, byte[]> profile(int person, long version) {
        UUID id = people.get(person);
        byte[] value = regions.get(person % REQUESTS)
                .profile(id, version, state -> state.putArray("industries").add(version % 2 == 0 ? "70.22" : "24.51"));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(prefix + "alumni.profiles", id.toString(), value);
        record.headers().add("ce_id", Ids.next().toString().getBytes(UTF_8));
        record.headers().add("ce_type", Network.PROFILE_CHANGED.getBytes(UTF_8));
        return record;
    }

    private Published publishedAfter(Sent sent) {
        return published.stream()
                .filter(one -> one.nanos() > sent.nanos() && one.request().equals(sent.request()))
                .findFirst()
                .orElse(null);
    }

    private void read(ScheduledExecutorService until) {
        try (KafkaConsumer<String, byte[]> reader = reader()) {
            while (!until.isShutdown()) {
                for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(100))) {
                    published.add(new Published(record.key(), System.nanoTime(), record.value()));
                }
            }
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<String, byte[]> reader() {
        KafkaConsumer<String, byte[]> reader =
                new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = reader.partitionsFor(prefix + ShortlistEvent.TOPIC).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader;
    }

    private static long first(List<Long> times, long from) {
        return times.stream().filter(time -> time >= from).findFirst().orElseThrow();
    }

    private static long micros(long nanos) {
        return nanos / 1_000;
    }

    private static String told(List<Long> micros) {
        return "p50 %.2f ms, p90 %.2f ms, p99 %.2f ms"
                .formatted(
                        percentile(micros, 50) / 1_000.0,
                        percentile(micros, 90) / 1_000.0,
                        percentile(micros, 99) / 1_000.0);
    }

    private static long percentile(List<Long> micros, int percent) {
        List<Long> sorted = micros.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
