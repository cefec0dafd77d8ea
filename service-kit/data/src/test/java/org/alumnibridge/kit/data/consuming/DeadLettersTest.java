package org.alumnibridge.kit.data.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.alumnibridge.kit.data.metrics.DeadLetterMetrics;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class DeadLettersTest {

    private static final String TOPIC = "alumni.corridors";
    private static final int WAIT_MS = 3_000;

    @Inject
    DeadLetters letters;

    @Inject
    DeadLetterMetrics metrics;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Test
    void aBrokerThatIsAwayHoldsUpNoEventLoop() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            DeadLetters away = new DeadLetters(brokerAt(silent), "request-service", metrics);
            Context loop = vertx.getOrCreateContext();
            CompletableFuture<Void> sent = new CompletableFuture<>();
            CompletableFuture<Void> nextTurn = new CompletableFuture<>();

            loop.runOnContext(now -> away.send(received(Ids.next().toString(), "{}"), DeadLetterReason.REFUSED, "")
                    .subscribe()
                    .with(sent::complete, sent::completeExceptionally));
            loop.runOnContext(next -> nextTurn.complete(null));

            nextTurn.get(20, SECONDS);
            assertFalse(sent.isDone());
            ExecutionException failure = assertThrows(ExecutionException.class, () -> sent.get(20, SECONDS));
            assertEquals(TimeoutException.class, failure.getCause().getClass());
            away.close(null);
        }
    }

    @Test
    void aLetterStandsUnderTheIdThatItsPayloadNames() throws Exception {
        String mistaken = Ids.next().toString();
        String named = Ids.next().toString();

        send(received(mistaken, "{\"id\":\"" + named + "\"}"));

        ConsumerRecord<String, byte[]> letter = lettersOf(named).get(0);
        assertEquals(mistaken, header(letter, "dlq_key"));
        assertEquals(List.of(), lettersOf(mistaken));
    }

    @Test
    void aLetterUnderItsOwnKeySaysNothingOfAnother() throws Exception {
        String key = Ids.next().toString();

        send(received(key, "no JSON"));

        assertNull(header(lettersOf(key).get(0), "dlq_key"));
    }

    /** It takes connections, and never says a word. */
    private static Map<String, Object> brokerAt(ServerSocket silent) {
        return Map.of(
                "bootstrap.servers",
                "localhost:" + silent.getLocalPort(),
                "max.block.ms",
                WAIT_MS,
                "request.timeout.ms",
                WAIT_MS);
    }

    private void send(ConsumerRecord<byte[], byte[]> record) throws Exception {
        letters.send(record, DeadLetterReason.KEY_DIFFERS, "")
                .subscribeAsCompletionStage()
                .get(20, SECONDS);
    }

    private List<ConsumerRecord<String, byte[]>> lettersOf(String key) {
        return TestTopics.withPrefix(prefix).all(TOPIC + ".dlq").stream()
                .filter(letter -> letter.key().equals(key))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private ConsumerRecord<byte[], byte[]> received(String key, String payload) {
        return new ConsumerRecord<>(prefix + TOPIC, 0, 0, key.getBytes(UTF_8), payload.getBytes(UTF_8));
    }
}
