package org.alumnibridge.localstack.service;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.Replica;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.alumnibridge.localstack.keycloak.KeycloakAccess;
import org.alumnibridge.localstack.postgres.Databases;

/** The environment variables of each service: exactly those its documentation names. */
public final class ServiceEnvironment {

    /** Note of the stack: address of a receiver of traces; empty for none. */
    public static final String TRACES = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private final StackContext context;

    public ServiceEnvironment(StackContext context) {
        this.context = context;
    }

    /**
     * All variables of a service that runs with this stack's parts and default ports.
     *
     * @param component the service or one of its further replicas
     */
    public Map<String, String> of(String component) {
        var service = Replica.serviceOf(component);
        var variables = new LinkedHashMap<String, String>();
        web(variables, component);
        if (service.equals(Components.GATEWAY)) {
            gateway(variables);
        } else {
            database(variables, service);
            kafka(variables, service);
            traces(variables);
        }
        if (service.equals("notification-service")) {
            mail(variables);
        }
        if (service.equals("alumni-service")) {
            erasure(variables, service);
        }
        return variables;
    }

    private void web(Map<String, String> variables, String component) {
        var keycloak = new KeycloakAccess(context);
        variables.put("HTTP_HOST", StackContext.HOST);
        variables.put("HTTP_PORT", port(component));
        variables.put("MANAGEMENT_PORT", port(Ports.management(component)));
        variables.put("OIDC_ISSUER", keycloak.issuer());
        variables.put("OIDC_BACKCHANNEL_URL", keycloak.backchannelUrl());
        variables.put("PUBLIC_URL", "http://localhost:" + port(Components.GATEWAY));
    }

    private void database(Map<String, String> variables, String service) {
        var role = Components.database(service);
        variables.put("DATABASE_HOST", StackContext.HOST);
        variables.put("DATABASE_PORT", port(Components.POSTGRES));
        variables.put("DATABASE_NAME", role);
        variables.put("DATABASE_USER", role);
        variables.put("DATABASE_PASSWORD", new Databases(context).password(role));
    }

    private void kafka(Map<String, String> variables, String service) {
        var kafka = new KafkaAccess(context);
        variables.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        variables.put("KAFKA_USER", service);
        variables.put("KAFKA_PASSWORD", kafka.password(service));
        variables.put("KAFKA_TOPIC_PREFIX", "");
    }

    private void traces(Map<String, String> variables) {
        var receiver = context.state().note(TRACES);
        if (!receiver.isEmpty()) {
            variables.put(TRACES, receiver);
        }
    }

    private void mail(Map<String, String> variables) {
        variables.put("SMTP_HOST", StackContext.HOST);
        variables.put("SMTP_PORT", port(Components.MAIL));
        variables.put("MAIL_FROM", "Alumni Bridge <no-reply@alumni-bridge.example.org>");
    }

    /** The undo window may be shortened by this process's own variable, for demonstrations and tests. */
    private void erasure(Map<String, String> variables, String service) {
        variables.put("OIDC_CLIENT_SECRET", new KeycloakAccess(context).clientSecret(service));
        variables.put("ERASURE_HMAC_KEY", context.secret("erasure/hmac"));
        variables.put("ERASURE_UNDO_WINDOW", System.getenv().getOrDefault("ERASURE_UNDO_WINDOW", "PT72H"));
    }

    private void gateway(Map<String, String> variables) {
        for (var service : Components.DATA_SERVICES) {
            variables.put(service.replace('-', '_').toUpperCase(Locale.ROOT) + "_URL", urls(service));
        }
        variables.put("CORS_ORIGINS", "http://localhost:5173");
        variables.put("RATE_LIMIT_PER_MINUTE", "6000");
    }

    private String urls(String service) {
        return context.replicas().of(service).stream()
                .map(replica -> "http://" + StackContext.HOST + ":" + port(replica))
                .collect(Collectors.joining(","));
    }

    private String port(String name) {
        return Integer.toString(context.port(name));
    }
}
