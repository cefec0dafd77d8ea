package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sets single records aside in {@code <topic>.dlq}, as they came, with where they came from and why. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Map<String, Object> settings;
    private final String service;
    private KafkaProducer<byte[], byte[]> producer;

    DeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
        this.settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * 1024 * 1024);
    }

    /** Completes when the broker has the dead letter; fails when it is away (try again). */
    Uni<Void> send(ConsumerRecord<byte[], byte[]> record, String reason) {
        LOG.warnf("Dead letter: %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(record.topic() + ".dlq", null, record.key(), record.value(), record.headers());
        letter.headers().add("dlq_reason", reason.getBytes(UTF_8));
        letter.headers().add("dlq_service", service.getBytes(UTF_8));
        letter.headers().add("dlq_origin", (record.partition() + "@" + record.offset()).getBytes(UTF_8));
        return Uni.createFrom().emitter(emitter -> open().send(letter, (Callback) (metadata, failure) -> {
            if (failure == null) {
                emitter.complete(null);
            } else {
                emitter.fail(failure);
            }
        }));
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
