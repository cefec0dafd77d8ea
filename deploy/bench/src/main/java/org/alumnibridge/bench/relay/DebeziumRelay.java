package org.alumnibridge.bench.relay;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * The peer, a process of its own: Debezium's embedded engine reads the outbox from the write-ahead log and publishes what
 * our relay would, headers included. A batch is done when the broker has acknowledged all of it.
 */
public final class DebeziumRelay {

    private final KafkaProducer<byte[], byte[]> producer;

    private DebeziumRelay(Properties kafka) {
        this.producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @param args files with the settings of the engine and of the producer */
    public static void main(String[] args) throws IOException {
        DebeziumRelay relay = new DebeziumRelay(properties(args[1]));
        DebeziumEngine<RecordChangeEvent<SourceRecord>> engine = DebeziumEngine.create(
                        ChangeEventFormat.of(Connect.class))
                .using(properties(args[0]))
                .notifying(relay::publish)
                .using((success, message, error) -> System.err.println("The engine ended: " + message))
                .build();
        engine.run();
    }

    private void publish(
            List<RecordChangeEvent<SourceRecord>> batch, RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (RecordChangeEvent<SourceRecord> change : batch) {
            if (change.record().value() instanceof Struct value
                    && value.schema().field("after") != null) {
                sent.add(producer.send(OutboxRecord.of(value.getStruct("after"))));
            }
        }
        producer.flush();
        sent.forEach(DebeziumRelay::requireAcknowledged);
        for (RecordChangeEvent<SourceRecord> change : batch) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
    }

    private static void requireAcknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream content = Files.newInputStream(Path.of(file))) {
            properties.load(content);
        }
        return properties;
    }
}
