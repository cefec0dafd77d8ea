package org.alumnibridge.matching.shortlist;

import static org.alumnibridge.matching.testing.Calls.candidates;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.matching.testing.FragileListener;
import org.alumnibridge.matching.testing.MovableClock;
import org.alumnibridge.matching.testing.Network;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with one record or one thread stays there, and the day goes on without any record. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class ReadingOnTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Inject
    FragileListener fragile;

    @Inject
    MovableClock clock;

    @AfterEach
    void backToThePresent() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void aRequestWithoutKindIsSetAsideOnceAndTheOthersGetTheirShortlists() {
        Network network = new Network(prefix, "LV", "LV-RIX").open();
        UUID expert = network.expert();
        UUID broken = Ids.next();
        network.request(broken, 1, "submitted", state -> state.remove("kind"));
        UUID alien = Ids.next();
        network.request(alien, 1, "submitted", state -> state.put("brokers", "nobody"));
        UUID request = network.request();
        await().atMost(SOON).until(() -> network.shortlists(request).size() == 1);
        await().atMost(SOON).until(() -> setAside(network, broken) == 1 && setAside(network, alien) == 1);

        int read = fragile.timesCaughtUp();
        fragile.failOnce();
        UUID second = network.expert();
        await().atMost(SOON).until(() -> fragile.timesCaughtUp() > read);
        await().atMost(SOON).until(() -> candidates(request).equals(texts(expert, second)));
        await().atMost(SOON).until(() -> network.shortlists(request).size() == 2);
        assertEquals(1, setAside(network, broken));
        assertEquals(1, setAside(network, alien));
    }

    @Test
    void whoIsPausedUntilTomorrowStandsOnTomorrowsShortlist() {
        Network network = new Network(prefix, "LT", "LT-VL").open();
        UUID expert = Ids.next();
        String tomorrow =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1).toString();
        network.expert(expert, 1, state -> state.putObject("availability")
                .put("state", "paused")
                .put("pausedUntil", tomorrow));
        UUID request = network.request();
        await().atMost(SOON).until(() -> network.shortlists(request).size() == 1);
        assertEquals(List.of(), candidates(request));

        clock.moveTo(Duration.ofDays(1));
        await().atMost(SOON).until(() -> network.shortlists(request).size() == 2);
        assertEquals(texts(expert), candidates(request));
    }

    private static long setAside(Network network, UUID key) {
        return network.deadLetters("requests.lifecycle", key);
    }

    private static List<String> texts(UUID... ids) {
        return java.util.Arrays.stream(ids).map(UUID::toString).toList();
    }
}
