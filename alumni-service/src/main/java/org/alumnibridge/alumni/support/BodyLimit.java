package org.alumnibridge.alumni.support;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;

/** Holds every body but an import's to 1 MiB, whether its length was announced or not. */
@Provider
public class BodyLimit implements ReaderInterceptor {

    public static final String NDJSON = "application/x-ndjson";
    static final long LIMIT = 1024 * 1024;

    private static final String IMPORTS = "/v1/imports";

    @Context
    UriInfo target;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!target.getPath().equals(IMPORTS)) {
            requireSmall(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
            context.setInputStream(new Counted(context.getInputStream()));
        }
        return context.proceed();
    }

    private static void requireSmall(String contentLength) {
        if (contentLength != null && Long.parseLong(contentLength) > LIMIT) {
            throw tooLarge();
        }
    }

    private static RuntimeException tooLarge() {
        return Problems.of(CommonProblem.PAYLOAD_TOO_LARGE, "The body may have 1 MiB.");
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int bytes = super.read(buffer, offset, length);
            count(Math.max(bytes, 0));
            return bytes;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > LIMIT) {
                throw tooLarge();
            }
        }
    }
}
