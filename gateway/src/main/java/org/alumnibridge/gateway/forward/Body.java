package org.alumnibridge.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;

/**
 * Passes bodies on as they arrive, at the pace of the slower side. Small ones of known length are written in one go with
 * their headers, which saves a system call or two.
 */
final class Body {

    /** Of unknown length, or none at all. */
    static final long UNKNOWN = -1;

    private static final long SMALL = 8_192;

    private Body() {}

    static long lengthOf(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null ? UNKNOWN : Long.parseLong(length);
    }

    static boolean isAbsent(MultiMap headers) {
        return !headers.contains(HttpHeaders.TRANSFER_ENCODING) && lengthOf(headers) <= 0;
    }

    /** @param empty whether the answer has no body whatever its headers say, as those to HEAD */
    static Future<Void> pass(HttpClientResponse from, HttpServerResponse to, boolean empty) {
        long length = lengthOf(from.headers());
        if (empty || length == 0) {
            return to.end();
        }
        if (length != UNKNOWN && length <= SMALL) {
            return from.body().compose(to::end);
        }
        to.setChunked(length == UNKNOWN);
        return stream(from, to);
    }

    /** A body that breaks off is not ended, so that nobody takes it for whole. */
    static Future<Void> stream(ReadStream<Buffer> from, WriteStream<Buffer> to) {
        return from.pipe().endOnFailure(false).to(to);
    }
}
