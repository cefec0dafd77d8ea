package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.alumnibridge.kit.data.metrics.DeadLetterMetrics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sets single records aside in {@code <topic>.dlq}, under the {@link DeadLetterKey key} of whom they tell, else as they
 * came, with where they came from and why. What the broker would refuse there is cut, or the letter could never be sent
 * and would hold up the partition.
 */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /** Packed by its producer a value may be larger than any message, once it is unpacked. */
    private static final int LARGEST_VALUE = 1_000_000;

    private static final int LARGEST_HEADERS = 64_000;
    private static final int LARGEST_KEY = 1_000;

    /** How long a thread waits at most for a broker that is away, and a request for its answer. */
    private static final int LONGEST_WAIT_MS = 5_000;

    private final Map<String, Object> settings;
    private final String service;
    private final DeadLetterMetrics metrics;
    private KafkaProducer<byte[], byte[]> producer;

    DeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service,
            DeadLetterMetrics metrics) {
        this.metrics = metrics;
        this.service = service;
        this.settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_WAIT_MS);
        settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_WAIT_MS);
    }

    /**
     * Completes when the broker has the dead letter; fails when it is away (try again). Its client waits for what it knows
     * of the topic, so a worker's thread sends, whoever subscribes.
     */
    Uni<Void> send(ConsumerRecord<byte[], byte[]> record, DeadLetterReason reason, String detail) {
        String origin = record.partition() + "@" + record.offset();
        LOG.warnf("Dead letter: %s-%s: %s (%s)", record.topic(), origin, reason.code(), detail);
        ProducerRecord<byte[], byte[]> letter = letter(record);
        add(letter, "dlq_reason", reason.code());
        add(letter, "dlq_detail", detail);
        add(letter, "dlq_service", service);
        add(letter, "dlq_origin", origin);
        return send(letter)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> metrics.sent(record.topic(), reason.code()));
    }

    private Uni<Void> send(ProducerRecord<byte[], byte[]> letter) {
        return Uni.createFrom().emitter(emitter -> open().send(letter, (Callback) (metadata, failure) -> {
            if (failure == null) {
                emitter.complete(null);
            } else {
                emitter.fail(failure);
            }
        }));
    }

    private static ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = DeadLetterKey.of(record);
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(record.topic() + ".dlq", null, key, valueOf(record), headersThatFit(record));
        if (record.key() != null && !Arrays.equals(key, record.key())) {
            letter.headers().add("dlq_key", cut(record.key(), LARGEST_KEY));
        }
        if (record.value() == null || record.value().length > LARGEST_VALUE) {
            add(letter, "dlq_value", record.value() == null ? "null" : "cut, was " + record.value().length + " bytes");
        }
        return letter;
    }

    /** Never null: that would be a tombstone, and delete the letter itself. */
    private static byte[] valueOf(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? new byte[0] : cut(record.value(), LARGEST_VALUE);
    }

    private static byte[] cut(byte[] bytes, int largest) {
        return bytes.length <= largest ? bytes : Arrays.copyOf(bytes, largest);
    }

    private static Headers headersThatFit(ConsumerRecord<byte[], byte[]> record) {
        RecordHeaders fitting = new RecordHeaders();
        int left = LARGEST_HEADERS;
        for (Header header : record.headers()) {
            left -= header.key().length() + (header.value() == null ? 0 : header.value().length);
            if (left >= 0) {
                fitting.add(header);
            }
        }
        return fitting;
    }

    private static void add(ProducerRecord<byte[], byte[]> letter, String name, String text) {
        letter.headers().add(name, text.getBytes(UTF_8));
    }

    void close(@Observes ShutdownEvent stop) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    /** Opened at the first dead letter: most replicas never see one. */
    private synchronized KafkaProducer<byte[], byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
