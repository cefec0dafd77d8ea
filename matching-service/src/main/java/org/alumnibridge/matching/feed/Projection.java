package org.alumnibridge.matching.feed;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What a topic says, held in memory. Every replica builds its own from the whole topic. */
public interface Projection {

    /** Without the deployment's prefix. */
    String topic();

    /**
     * Applies records of one partition. Called by one thread alone, the next time only after the Uni has ended.
     *
     * @param partition where the records come from
     */
    Uni<Void> apply(int partition, ConsumerRecords<byte[], byte[]> records);
}
