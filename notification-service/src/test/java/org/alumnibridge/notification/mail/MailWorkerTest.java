package org.alumnibridge.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailWorkerTest {

    private final Vertx vertx = Vertx.vertx();
    private final SlowSending sending = new SlowSending();
    private final MailWorker worker = new MailWorker(vertx, sending, config());

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void waitsOnShutdownForTheMailsOnTheirWayAndTakesNoMore() throws InterruptedException {
        worker.wake();
        worker.wake();
        sending.begun.await(10, TimeUnit.SECONDS);

        worker.stop(new ShutdownEvent());
        assertEquals(2, sending.ended.get());

        worker.wake();
        assertEquals(2, sending.taken.get());
    }

    private static MailConfig config() {
        return new SmallRyeConfigBuilder().withMapping(MailConfig.class).build().getConfigMapping(MailConfig.class);
    }

    /** Has always one mail more, and takes its time for each. */
    private static final class SlowSending extends SendingMail {

        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(2);

        SlowSending() {
            super(null, null, null, null, null, null);
        }

        @Override
        public Uni<Boolean> sendNext() {
            taken.incrementAndGet();
            begun.countDown();
            return Uni.createFrom()
                    .item(true)
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(500))
                    .invoke(ended::incrementAndGet);
        }
    }
}
