package org.alumnibridge.kit.web.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The W3C trace id of a request: that of the span it is served in, where there are spans; else from {@code traceparent},
 * or made when the caller sent none.
 */
public final class TraceId {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String KEPT = TraceId.class.getName();

    private TraceId() {}

    public static String of(RoutingContext routing) {
        if (routing == null) {
            return fresh();
        }
        String kept = routing.get(KEPT);
        if (kept != null) {
            return kept;
        }
        SpanContext span = Span.current().getSpanContext();
        String traceId =
                span.isValid() ? span.getTraceId() : parse(routing.request().getHeader("traceparent"));
        routing.put(KEPT, traceId);
        return traceId;
    }

    /** A {@code traceparent} value of the given trace with a new span id. */
    public static String traceparent(String traceId, boolean sampled) {
        return "00-" + traceId + "-" + hex(8) + (sampled ? "-01" : "-00");
    }

    private static String parse(String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return matcher.matches() ? matcher.group(1) : fresh();
    }

    private static String fresh() {
        return hex(16);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
