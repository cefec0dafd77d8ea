package org.alumnibridge.alumni.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.localstack.testing.TestTopics;
import org.eclipse.microprofile.config.ConfigProvider;

/** A request as request-service tells of it, step by step. */
public final class RequestSteps {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID id = UUID.randomUUID();
    private final String requester;
    private final String broker;
    private long version;

    private RequestSteps(String requester, String broker) {
        this.requester = requester;
        this.broker = broker;
    }

    public static RequestSteps of(String requester, String broker) {
        return new RequestSteps(requester, broker);
    }

    /** @param proposals state of the proposal to each expert */
    public void becomes(String state, Map<String, String> proposals) {
        version++;
        List<Map<String, String>> asked = proposals.entrySet().stream()
                .map(proposal -> Map.of("expert", proposal.getKey(), "state", proposal.getValue()))
                .toList();
        send(Map.of(
                "id",
                id,
                "version",
                version,
                "at",
                "2026-03-02T10:00:00Z",
                "actor",
                Map.of("kind", "system", "id", "request-service"),
                "state",
                Map.of(
                        "state", state,
                        "kind", "business_contact",
                        "requester", requester,
                        "brokers", List.of(broker),
                        "proposals", asked)));
    }

    private void send(Map<String, Object> event) {
        String prefix = ConfigProvider.getConfig().getValue("KAFKA_TOPIC_PREFIX", String.class);
        try {
            TestTopics.withPrefix(prefix)
                    .send(
                            "requests.lifecycle",
                            id.toString(),
                            JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8),
                            Map.of(
                                    "ce_id",
                                    UUID.randomUUID().toString(),
                                    "ce_type",
                                    "org.alumnibridge.request.changed.v1"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
