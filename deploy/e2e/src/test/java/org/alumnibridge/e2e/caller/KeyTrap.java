package org.alumnibridge.e2e.caller;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An attacker's server that would give out the attacker's key, were it asked. Counts whoever asks. */
final class KeyTrap implements AutoCloseable {

    private final AtomicInteger visits = new AtomicInteger();
    private final HttpServer server;
    private final byte[] keys;

    KeyTrap(SigningKey key) {
        this.keys = ("{\"keys\":[" + key.jwk() + "]}").getBytes(StandardCharsets.UTF_8);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int visits() {
        return visits.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        visits.incrementAndGet();
        exchange.sendResponseHeaders(200, keys.length);
        exchange.getResponseBody().write(keys);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
