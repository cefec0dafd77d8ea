package org.alumnibridge.e2e.observability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what the services send to an OTLP receiver, and finds in it which of them took part in a trace. An export is
 * looked at as bytes: it names its service once, and holds the trace id of each span in full.
 */
public final class OtlpReceiver {

    /** Key and value of a protobuf attribute: tags and lengths stand between and before them. */
    private static final Pattern SERVICE = Pattern.compile("service\\.name\\x12.\\n.([a-z-]+)", Pattern.DOTALL);

    /** Others than the newest are forgotten. */
    private static final int KEPT = 500;

    private final Deque<String> exports = new ArrayDeque<>();
    private final HttpServer server;

    private OtlpReceiver(HttpServer server) {
        this.server = server;
    }

    public static OtlpReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OtlpReceiver receiver = new OtlpReceiver(server);
            server.createContext("/v1/traces", receiver::take);
            server.start();
            return receiver;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Names of the services that have sent spans of the trace. */
    public Set<String> servicesIn(String traceId) {
        String bytes = text(HexFormat.of().parseHex(traceId));
        Set<String> services = new TreeSet<>();
        for (String export : exports()) {
            Matcher service = SERVICE.matcher(export);
            if (export.contains(bytes) && service.find()) {
                services.add(service.group(1));
            }
        }
        return services;
    }

    /** All that was sent, as text where it is text. */
    public synchronized List<String> exports() {
        return List.copyOf(exports);
    }

    private synchronized void keep(String export) {
        exports.add(export);
        if (exports.size() > KEPT) {
            exports.remove();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        keep(text(exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** A character for each byte. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
