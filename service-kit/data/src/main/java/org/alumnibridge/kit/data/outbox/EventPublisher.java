package org.alumnibridge.kit.data.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes events as CloudEvents in binary mode, in Kafka transactions of the service's fixed transactional id. The
 * transaction is there for the fence, not for atomicity, and stays open over many sends: readers do not wait for its
 * commit (they read uncommitted). What was sent in a transaction that did not end with a commit is to be sent again. For
 * the relay's thread alone.
 */
@ApplicationScoped
class EventPublisher {

    /**
     * A broker that is slow for everyone gets more time at every try, or none of them would ever end. Once it is quick
     * again so is the patience: a relay that is cut off must notice soon.
     */
    private static final int MOST_DOUBLINGS = 3;

    /** A broker that is gone without a word is looked for again after this. */
    private static final int LONGEST_REQUEST_MS = 5_000;

    /** After a time without the broker a page fills several of them, one for each partition. */
    private static final int BATCH_BYTES = 128 * 1024;

    private final Map<String, Object> settings;
    private final OutboxConfig config;
    private KafkaProducer<byte[], byte[]> producer;
    private boolean inTransaction;
    private int doublings;
    private boolean extraPatience;
    private boolean slow;

    EventPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxConfig config) {
        this.config = config;
        this.settings = new HashMap<>(broker);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, config.transactionalId());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 1_500);
        settings.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 20);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 200);
    }

    /**
     * Fences whoever published before with the same transactional id and aborts its transaction; nothing to do when open.
     * Only events that are read from the database afterwards may be sent: what was read before may be older than what
     * the fenced one sent last.
     */
    void open() {
        if (producer == null) {
            Map<String, Object> patient = patient(config.acknowledgementTime().multipliedBy(1L << doublings));
            extraPatience = doublings > 0;
            slow = false;
            doublings = Math.min(doublings + 1, MOST_DOUBLINGS);
            producer = new KafkaProducer<>(patient, new ByteArraySerializer(), new ByteArraySerializer());
            producer.initTransactions();
        }
    }

    /** Sends in order and returns when the broker has acknowledged all. */
    void send(List<OutboxStore.Waiting> events) throws ExecutionException, InterruptedException {
        if (!inTransaction) {
            producer.beginTransaction();
            inTransaction = true;
        }
        long begin = System.nanoTime();
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        for (OutboxStore.Waiting event : events) {
            sent.add(producer.send(record(event)));
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
        noteTime(begin);
    }

    void commit() {
        long begin = System.nanoTime();
        producer.commitTransaction();
        noteTime(begin);
        inTransaction = false;
        doublings = 0;
        if (extraPatience && !slow) {
            close();
        }
    }

    private void noteTime(long begin) {
        slow |= System.nanoTime() - begin > config.acknowledgementTime().toNanos() / 2;
    }

    /** Gives up the producer and its transaction: after a failure, or when another replica has the lease. */
    void close() {
        KafkaProducer<byte[], byte[]> given = producer;
        producer = null;
        inTransaction = false;
        if (given != null) {
            given.close(Duration.ZERO);
        }
    }

    private Map<String, Object> patient(Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        Map<String, Object> patient = new HashMap<>(settings);
        patient.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        patient.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        patient.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(millis * 4 / 5, LONGEST_REQUEST_MS));
        return patient;
    }

    private ProducerRecord<byte[], byte[]> record(OutboxStore.Waiting event) {
        ProducerRecord<byte[], byte[]> made = new ProducerRecord<>(
                config.topicPrefix().orElse("") + event.topic(),
                null,
                event.key().toString().getBytes(UTF_8),
                event.payload() == null ? null : event.payload().getBytes(UTF_8));
        Headers headers = made.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.id().toString());
        add(headers, "ce_type", event.type());
        add(headers, "ce_source", config.source());
        add(headers, "ce_subject", event.subject());
        add(headers, "ce_time", event.createdAt().toString());
        add(headers, "content-type", "application/json");
        if (event.traceparent() != null) {
            add(headers, "traceparent", event.traceparent());
        }
        return made;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
