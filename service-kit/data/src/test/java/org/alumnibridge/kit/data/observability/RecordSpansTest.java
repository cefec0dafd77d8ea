package org.alumnibridge.kit.data.observability;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecordSpansTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OTHER_TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00f067aa0ba902b7";

    private final Kept kept = new Kept();
    private final RecordSpans spans = new RecordSpans(SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(kept))
            .build()
            .get("test"));

    @Test
    void whatARecordBringsAboutBelongsToItsTrace() {
        AtomicReference<String> published = new AtomicReference<>();

        spans.around(record(TRACE, "01"), () -> noting(published)).await().indefinitely();

        SpanData span = kept.spans.get(0);
        assertEquals("process requests.lifecycle", span.getName());
        assertEquals(PARENT, span.getParentSpanId());
        assertEquals("00-" + TRACE + "-" + span.getSpanId() + "-01", published.get());
        assertNull(TraceContext.traceparent(), "and nothing after it does");
    }

    @Test
    void anUnrecordedTraceIsCarriedOnAllTheSame() {
        AtomicReference<String> published = new AtomicReference<>();

        spans.around(record(TRACE, "00"), () -> noting(published)).await().indefinitely();

        assertTrue(published.get().startsWith("00-" + TRACE), published.get());
        assertTrue(published.get().endsWith("-00"), published.get());
        assertEquals(List.of(), kept.spans);
    }

    @Test
    void recordsAppliedTogetherEachShowInTheirOwnTrace() {
        AtomicReference<String> published = new AtomicReference<>("");

        spans.around(List.of(record(TRACE, "01"), record(OTHER_TRACE, "01")), () -> noting(published))
                .await()
                .indefinitely();

        assertEquals(
                List.of(TRACE, OTHER_TRACE),
                kept.spans.stream().map(SpanData::getTraceId).toList());
        assertNull(published.get());
    }

    @Test
    void aFailureIsToldByItsTypeAlone() {
        Uni<Void> failing = spans.around(
                record(TRACE, "01"), () -> Uni.createFrom().failure(new IllegalStateException("anna@example.org")));

        assertThrows(IllegalStateException.class, () -> failing.await().indefinitely());

        SpanData span = kept.spans.get(0);
        assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode());
        assertFalse(span.toString().contains("anna"), span.toString());
        assertTrue(span.toString().contains("IllegalStateException"), span.toString());
    }

    @Test
    void aRecordWithoutAReadableTraceIsAppliedWithoutOne() {
        AtomicReference<String> published = new AtomicReference<>("");

        spans.around(record("nonsense", "01"), () -> noting(published)).await().indefinitely();

        assertNull(published.get());
        assertFalse(Span.current().getSpanContext().isValid());
    }

    private static Uni<Void> noting(AtomicReference<String> published) {
        published.set(TraceContext.traceparent());
        return Uni.createFrom().voidItem();
    }

    private static ConsumerRecord<byte[], byte[]> record(String trace, String flags) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("requests.lifecycle", 0, 7, null, null);
        record.headers().add("traceparent", ("00-" + trace + "-" + PARENT + "-" + flags).getBytes(US_ASCII));
        return record;
    }

    private static final class Kept implements SpanExporter {

        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
