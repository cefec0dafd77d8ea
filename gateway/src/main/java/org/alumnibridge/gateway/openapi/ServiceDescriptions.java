package org.alumnibridge.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alumnibridge.gateway.forward.ServiceClient;
import org.alumnibridge.gateway.forward.ServiceClients;
import org.jboss.logging.Logger;

/** Asks all services for their descriptions. */
@ApplicationScoped
class ServiceDescriptions {

    private static final Logger LOG = Logger.getLogger(ServiceDescriptions.class);
    private static final String TARGET = "/openapi?format=json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceClients services;
    private final long timeoutMillis;

    ServiceDescriptions(ServiceClients services, DescriptionConfig config) {
        this.services = services;
        this.timeoutMillis = config.timeout().toMillis();
    }

    /** Fails with {@link ServicesAwayException} unless all of them answer. */
    Future<List<Description>> fetch() {
        Map<String, Future<Description>> answers = new TreeMap<>();
        services.all().forEach(service -> answers.put(service.name(), fetch(service)));
        return Future.join(List.copyOf(answers.values()))
                .map(all -> all.<Description>list())
                .recover(failure -> Future.failedFuture(new ServicesAwayException(failedOnes(answers))));
    }

    private Future<Description> fetch(ServiceClient service) {
        return service.open(HttpMethod.GET, TARGET)
                .compose(this::ask)
                .compose(ServiceDescriptions::read)
                .map(body -> parse(service.name(), body))
                .onFailure(failure -> LOG.warnf("No description from %s: %s", service.name(), failure));
    }

    private Future<HttpClientResponse> ask(HttpClientRequest request) {
        request.putHeader(HttpHeaders.ACCEPT, "application/json").idleTimeout(timeoutMillis);
        return request.send();
    }

    private static Future<Buffer> read(HttpClientResponse answer) {
        return answer.body()
                .compose(body -> answer.statusCode() == 200
                        ? Future.succeededFuture(body)
                        : Future.failedFuture("status " + answer.statusCode()));
    }

    private static Description parse(String service, Buffer body) {
        try {
            return new Description(service, JSON.readValue(body.getBytes(), ObjectNode.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> failedOnes(Map<String, Future<Description>> answers) {
        return answers.keySet().stream()
                .filter(service -> answers.get(service).failed())
                .toList();
    }
}
