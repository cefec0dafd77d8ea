package org.alumnibridge.e2e.caller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Speaks HTTP byte by byte, for what a well-behaved client cannot say. */
final class Wire {

    private static final int PATIENCE_MILLIS = 15_000;

    private Wire() {}

    /**
     * One GET on a connection of its own.
     *
     * @param target sent as it is, each character up to U+00FF as one byte
     * @param headers whole lines
     */
    static WireAnswer get(int port, String target, List<String> headers) {
        return exchange(port, "GET", target, headers);
    }

    /** A call without a body on a connection of its own. */
    static WireAnswer exchange(int port, String method, String target, List<String> headers) {
        StringBuilder request = new StringBuilder()
                .append(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(line -> request.append(line).append("\r\n"));
        if (!method.equals("GET")) {
            request.append("Content-Length: 0\r\n");
        }
        return send(port, request.append("\r\n").toString());
    }

    private static WireAnswer send(int port, String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return WireAnswer.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(request.lines().findFirst().orElse(""), failure);
        }
    }
}
