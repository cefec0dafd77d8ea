package org.alumnibridge.kit.data.observability;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.MDC;

/**
 * Carries the trace of a call on to what its events bring about: each attempt to apply a record is a span below the one
 * that the record was made in. What the attempt logs and publishes belongs to that trace.
 */
@ApplicationScoped
public class RecordSpans {

    private static final String TRACE_ID = "traceId";

    private final Tracer tracer;

    RecordSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** One attempt to apply one record. */
    public <T> Uni<T> around(ConsumerRecord<byte[], byte[]> record, Supplier<Uni<T>> effect) {
        SpanContext origin = TraceContext.of(record.headers());
        if (!origin.isValid()) {
            return effect.get();
        }
        Span span = begin(record, origin);
        return VertxContext.isOnDuplicatedContext() ? onContext(span, effect) : onThread(span, effect);
    }

    /**
     * One attempt to apply records together. Each one's trace gets a span of its own, but none of them is the one that
     * things logged or published meanwhile belong to, unless there is but one record.
     */
    public <T> Uni<T> around(List<ConsumerRecord<byte[], byte[]>> records, Supplier<Uni<T>> effect) {
        if (records.size() == 1) {
            return around(records.get(0), effect);
        }
        List<Span> spans = records.stream()
                .filter(record -> TraceContext.of(record.headers()).isSampled())
                .map(record -> begin(record, TraceContext.of(record.headers())))
                .toList();
        return effect.get()
                .onFailure()
                .invoke(failure -> spans.forEach(span -> fail(span, failure)))
                .onTermination()
                .invoke(() -> spans.forEach(Span::end));
    }

    /** The scope goes with the Vert.x context, wherever the work goes on. */
    private static <T> Uni<T> onContext(Span span, Supplier<Uni<T>> effect) {
        Scope scope = Context.root().with(span).makeCurrent();
        return ending(effect, span).onTermination().invoke(scope::close);
    }

    /** On a plain thread the effect happens at once, or in the trace no more. */
    private static <T> Uni<T> onThread(Span span, Supplier<Uni<T>> effect) {
        MDC.put(TRACE_ID, span.getSpanContext().getTraceId());
        Scope scope = Context.root().with(span).makeCurrent();
        try {
            return ending(effect, span);
        } finally {
            scope.close();
            MDC.remove(TRACE_ID);
        }
    }

    private static <T> Uni<T> ending(Supplier<Uni<T>> effect, Span span) {
        return effect.get()
                .onFailure()
                .invoke(failure -> fail(span, failure))
                .onTermination()
                .invoke(() -> span.end());
    }

    private Span begin(ConsumerRecord<byte[], byte[]> record, SpanContext origin) {
        return tracer.spanBuilder("process " + record.topic())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(origin)))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", record.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(record.partition()))
                .setAttribute("messaging.kafka.offset", record.offset())
                .startSpan();
    }

    /** The type alone: what a failure says may hold what the record says. */
    private static void fail(Span span, Throwable failure) {
        span.setStatus(StatusCode.ERROR)
                .setAttribute("error.type", failure.getClass().getName());
    }
}
