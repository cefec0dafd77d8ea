package org.alumnibridge.kit.data.consuming;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Stands around the sending of a dead letter: for a service of which every replica reads all records, or the same ones
 * again at each start, and which sets aside each once. The others share a consumer group and need none.
 */
@FunctionalInterface
public interface SettingAside {

    /** Whoever reads the record sends it. */
    SettingAside AT_ONCE = (record, letter) -> letter.get();

    /**
     * Sends the letter, or finds that another has done so. Tried again after a failure, the letter's own included.
     *
     * @param letter completes when the broker has it
     */
    Uni<Void> once(ConsumerRecord<byte[], byte[]> record, Supplier<Uni<Void>> letter);
}
