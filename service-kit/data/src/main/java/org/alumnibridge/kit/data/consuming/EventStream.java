package org.alumnibridge.kit.data.consuming;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alumnibridge.kit.data.observability.RecordSpans;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Reads batches of one topic for one consumer. Every record is parsed by itself; one that cannot be read, or that the
 * consumer cannot apply for a reason of its own content, goes to the dead letter topic alone. While a part is away the
 * batch is tried again with growing pauses and the partition waits; a failure of unknown kind is tried ten times. Every
 * try runs on the Vert.x context that the batch came on. The Uni ends when all of the batch is dealt with, so that the
 * offset may be committed.
 *
 * <pre>{@code
 * @Incoming("profiles")
 * Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
 *     return profiles.each(records, projection::apply);
 * }
 * }</pre>
 *
 * @param <S> the consumer's own record of the state, with the fields that it uses
 */
public class EventStream<S> {

    private static final Logger LOG = Logger.getLogger(EventStream.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int TRIES_IN_DOUBT = 10;

    private final EventReader<S> reader;
    private final DeadLetters deadLetters;
    private final SettingAside settingAside;
    private final RecordSpans spans;

    EventStream(EventReader<S> reader, DeadLetters deadLetters, SettingAside settingAside, RecordSpans spans) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.settingAside = settingAside;
        this.spans = spans;
    }

    /** One readable record beside the bytes it came from. */
    private record Read<S>(ConsumerRecord<byte[], byte[]> raw, EventRecord<S> event) {}

    /** Applies one record after the other, in order: for use cases with a transaction each. */
    public Uni<Void> each(ConsumerRecords<byte[], byte[]> records, Function<EventRecord<S>, Uni<Void>> apply) {
        Function<Read<S>, Uni<Void>> atHome =
                HomeContext.current().of(read -> spans.around(read.raw(), () -> apply.apply(read.event())));
        Uni<Void> all = Uni.createFrom().voidItem();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            all = all.chain(() -> one(record, atHome));
        }
        return all;
    }

    /**
     * Applies the readable records of the batch at once: for projections. Should the batch be refused for its content,
     * its records are applied one by one to find the culprit.
     */
    public Uni<Void> batch(ConsumerRecords<byte[], byte[]> records, Function<List<EventRecord<S>>, Uni<Void>> apply) {
        Function<List<Read<S>>, Uni<Void>> atHome =
                HomeContext.current().of(reads -> spans.around(raw(reads), () -> apply.apply(events(reads))));
        List<Read<S>> readable = new ArrayList<>();
        Uni<Void> unreadable = Uni.createFrom().voidItem();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                readable.add(new Read<>(record, reader.read(record)));
            } catch (UnreadableRecordException failure) {
                unreadable = unreadable.chain(() -> setAside(record, failure.reason(), failure.getMessage()));
            }
        }
        return unreadable.chain(() -> together(readable, atHome));
    }

    private Uni<Void> together(List<Read<S>> readable, Function<List<Read<S>>, Uni<Void>> apply) {
        if (readable.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return persistently(() -> apply.apply(readable))
                .onFailure()
                .recoverWithUni(refused -> separately(readable, apply));
    }

    private Uni<Void> separately(List<Read<S>> readable, Function<List<Read<S>>, Uni<Void>> apply) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Read<S> read : readable) {
            all = all.chain(() -> orSetAside(read.raw(), () -> apply.apply(List.of(read))));
        }
        return all;
    }

    private Uni<Void> one(ConsumerRecord<byte[], byte[]> record, Function<Read<S>, Uni<Void>> apply) {
        try {
            Read<S> read = new Read<>(record, reader.read(record));
            return orSetAside(record, () -> apply.apply(read));
        } catch (UnreadableRecordException unreadable) {
            return setAside(record, unreadable.reason(), unreadable.getMessage());
        }
    }

    private Uni<Void> orSetAside(ConsumerRecord<byte[], byte[]> record, Supplier<Uni<Void>> effect) {
        return persistently(effect)
                .onFailure()
                .recoverWithUni(refused -> setAside(record, DeadLetterReason.REFUSED, nameOf(refused)));
    }

    private Uni<Void> setAside(ConsumerRecord<byte[], byte[]> record, DeadLetterReason reason, String detail) {
        return Uni.createFrom()
                .deferred(() -> settingAside.once(record, () -> deadLetters.send(record, reason, detail)))
                .onFailure()
                .invoke(failure -> LOG.warnf("The dead letter waits: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /** Tries again while the failure is one that passes: without end; one in doubt: for half a minute. */
    private static Uni<Void> persistently(Supplier<Uni<Void>> effect) {
        return Uni.createFrom()
                .deferred(effect::get)
                .onFailure(failure -> !FailureKind.LASTS.is(failure))
                .invoke(failure -> LOG.warnf("Trying again: %s", failure))
                .onFailure(FailureKind.PASSES::is)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onFailure(FailureKind.IN_DOUBT::is)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES_IN_DOUBT);
    }

    private static <S> List<ConsumerRecord<byte[], byte[]>> raw(List<Read<S>> reads) {
        return reads.stream().map(Read::raw).toList();
    }

    private static <S> List<EventRecord<S>> events(List<Read<S>> reads) {
        return reads.stream().map(Read::event).toList();
    }

    /** Says nothing of the content: the reason stays in a topic of its own. */
    private static String nameOf(Throwable refused) {
        boolean exhausted = refused instanceof IllegalStateException && refused.getCause() != null;
        return (exhausted ? refused.getCause() : refused).getClass().getSimpleName();
    }
}
