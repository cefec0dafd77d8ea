package org.alumnibridge.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final Future<List<Description>> COMPLETE = Future.succeededFuture(List.of());
    private static final Future<List<Description>> ONE_AWAY =
            Future.failedFuture(new ServicesAwayException(List.of("alumni-service")));
    private static final DescriptionConfig CONFIG = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(DescriptionConfig.class)
            .build()
            .getConfigMapping(DescriptionConfig.class);

    private final Vertx vertx = Vertx.vertx();
    private final SettableClock clock = new SettableClock();
    private final Services services = new Services();
    private final Publishing publishing = new Publishing(vertx, services, new CountingMerge(), CONFIG, clock);

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void asksTheServicesOnceForAsLongAsTheirAnswerIsKept() throws Exception {
        PublishedDescription first = current();
        clock.pass(CONFIG.keptFor());

        assertSame(first, current());
        assertEquals(1, services.asked);
    }

    @Test
    void answersTheLastGoodOneWhenAServiceIsAway() throws Exception {
        PublishedDescription good = current();
        services.answer = ONE_AWAY;

        for (int i = 0; i < 3; i++) {
            clock.pass(CONFIG.keptFor().plusSeconds(1));
            assertSame(good, current());
        }
        assertEquals(4, services.asked);
    }

    @Test
    void answersTheLastGoodOneWhileTheNextIsBeingMade() throws Exception {
        PublishedDescription good = current();
        services.answer = Promise.<List<Description>>promise().future();
        clock.pass(CONFIG.keptFor().plusSeconds(1));

        assertSame(good, current());
        clock.pass(CONFIG.keptFor().plusSeconds(1));
        assertSame(good, current());
        assertEquals(2, services.asked);
    }

    @Test
    void leavesTheServicesAloneForAWhileAfterAFailure() throws Exception {
        services.answer = ONE_AWAY;

        assertAway();
        assertAway();
        clock.pass(CONFIG.retryAfter());
        assertAway();
        assertEquals(1, services.asked);

        services.answer = COMPLETE;
        clock.pass(Duration.ofSeconds(1));
        current();
        assertEquals(2, services.asked);
    }

    private void assertAway() {
        ExecutionException failure = assertThrows(ExecutionException.class, this::current);
        assertInstanceOf(ServicesAwayException.class, failure.getCause());
    }

    private PublishedDescription current() throws Exception {
        return publishing.current().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static final class Services extends ServiceDescriptions {
        private Future<List<Description>> answer = COMPLETE;
        private int asked;

        Services() {
            super(null, CONFIG);
        }

        @Override
        Future<List<Description>> fetch() {
            asked++;
            return answer;
        }
    }

    /** A different document each time. */
    private static final class CountingMerge extends DescriptionMerge {
        private int count;

        CountingMerge() {
            super(null, CONFIG, "1", "https://api.example.org");
        }

        @Override
        ObjectNode merge(List<Description> descriptions) {
            return JsonNodeFactory.instance.objectNode().put("count", count++);
        }
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
