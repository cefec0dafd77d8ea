package org.alumnibridge.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * What a caller sends. A small body is read as a whole before a service is bothered, so that a caller who sends it
 * slowly holds no connection to a service. A large one, or one of unknown length, is passed on as it arrives.
 */
final class RequestBody {

    private static final long SMALL = 65_536;

    private final HttpServerRequest request;
    private final long limit;
    private final BodyDeadline deadline;
    private final long length;
    private final boolean absent;
    private Buffer whole;

    /** @param limit in bytes; what says that it is larger has been refused already */
    RequestBody(HttpServerRequest request, long limit, BodyDeadline deadline) {
        MultiMap headers = request.headers();
        this.request = request;
        this.limit = limit;
        this.deadline = deadline;
        this.length = Body.lengthOf(headers);
        this.absent = Body.isAbsent(headers);
    }

    boolean isAbsent() {
        return absent;
    }

    /** Reads what is to be read before {@link #passTo} can be called. */
    Future<Void> prepare() {
        if (absent || length == Body.UNKNOWN || length > SMALL) {
            return Future.succeededFuture();
        }
        Future<Buffer> reading = request.body();
        request.resume();
        return deadline.hold(reading, length).onSuccess(body -> whole = body).mapEmpty();
    }

    Future<Void> passTo(HttpClientRequest to) {
        if (absent) {
            return endWithoutBody(to);
        }
        if (whole != null) {
            return to.end(whole);
        }
        if (length == Body.UNKNOWN) {
            to.setChunked(true);
        } else {
            to.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        }
        return deadline.hold(Body.stream(new CountedBody(request, limit), to), length == Body.UNKNOWN ? limit : length);
    }

    private Future<Void> endWithoutBody(HttpClientRequest to) {
        if (length == 0) {
            to.putHeader(HttpHeaders.CONTENT_LENGTH, "0");
        }
        return to.end();
    }
}
