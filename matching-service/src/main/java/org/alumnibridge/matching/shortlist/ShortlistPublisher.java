package org.alumnibridge.matching.shortlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.alumnibridge.kit.data.outbox.OutboxConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes shortlists as CloudEvents in binary mode, keyed by request, from one thread. */
@ApplicationScoped
class ShortlistPublisher {

    private final Map<String, Object> settings;
    private final OutboxConfig outbox;
    private final ObjectMapper json;
    private final String service;
    private KafkaProducer<byte[], byte[]> producer;

    ShortlistPublisher(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            OutboxConfig outbox,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.json = json;
        this.service = service;
        this.settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    }

    /** Returns when the broker has all of them. */
    void publish(Collection<ShortlistEvent> events) throws ExecutionException, InterruptedException {
        acknowledged(events.stream().map(this::record).toList());
    }

    /** Tombstones: these requests have ended and have no shortlist any more. */
    void withdraw(Collection<UUID> requests) throws ExecutionException, InterruptedException {
        acknowledged(requests.stream()
                .map(request -> new ProducerRecord<byte[], byte[]>(topic(), key(request), null))
                .toList());
    }

    void close(@Observes ShutdownEvent stop) {
        synchronized (this) {
            if (producer != null) {
                producer.close(Duration.ofSeconds(2));
                producer = null;
            }
        }
    }

    private void acknowledged(List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        KafkaProducer<byte[], byte[]> open = open();
        List<Future<RecordMetadata>> sent = records.stream().map(open::send).toList();
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private ProducerRecord<byte[], byte[]> record(ShortlistEvent event) {
        Shortlist shortlist = event.shortlist();
        ProducerRecord<byte[], byte[]> made = new ProducerRecord<>(
                topic(), key(shortlist.id()), event.payload(json, service).getBytes(UTF_8));
        Headers headers = made.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.id().toString());
        add(headers, "ce_type", ShortlistEvent.TYPE);
        add(headers, "ce_source", outbox.source());
        add(headers, "ce_subject", shortlist.id().toString());
        add(headers, "ce_time", shortlist.computedAt().toString());
        add(headers, "content-type", "application/json");
        return made;
    }

    private String topic() {
        return outbox.topicPrefix().orElse("") + ShortlistEvent.TOPIC;
    }

    private static byte[] key(UUID request) {
        return request.toString().getBytes(UTF_8);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
