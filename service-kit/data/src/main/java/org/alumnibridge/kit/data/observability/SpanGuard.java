package org.alumnibridge.kit.data.observability;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.web.observability.Masking;

/** Keeps out of spans what logs may not hold either: what people searched for, where they are, tokens in paths. */
@ApplicationScoped
class SpanGuard implements SpanProcessor {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final List<AttributeKey<String>> PERSONAL = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"));
    private static final String KEPT_BACK = "-";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        String path = span.getAttribute(PATH);
        if (path != null) {
            span.setAttribute(PATH, Masking.mask(path));
        }
        PERSONAL.stream()
                .filter(attribute -> span.getAttribute(attribute) != null)
                .forEach(attribute -> span.setAttribute(attribute, KEPT_BACK));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
