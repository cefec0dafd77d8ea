package org.alumnibridge.matching.shortlist;

import static org.alumnibridge.matching.testing.Calls.candidates;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.matching.testing.Calls;
import org.alumnibridge.matching.testing.Network;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Shortlists follow what the other services publish, on the real broker and database. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class ShortlistsTest {

    private static final Logger LOG = Logger.getLogger(ShortlistsTest.class);
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @ConfigProperty(name = "KAFKA_TOPIC_PREFIX")
    String prefix;

    @Inject
    DataSource database;

    /** Makes the realm's keys and the people's tokens known before anything is timed. */
    @BeforeAll
    static void signIn() {
        Calls.subjectOf("network-admin");
    }

    @Test
    void aFiledRequestGetsAnExplainedShortlist() throws Exception {
        Network network = in("RU", "RU-SVE");
        UUID expert = network.expert();
        await().atMost(SOON).until(() -> candidates(network.request()).contains(expert.toString()));

        UUID request = network.request();
        long filed = System.nanoTime();
        await().atMost(AT_ONCE).pollInterval(Duration.ofMillis(1)).until(() -> candidates(request)
                .contains(expert.toString()));
        LOG.infof("Filed to visible by REST: %d ms", (System.nanoTime() - filed) / 1_000_000);

        await().atMost(SOON).until(() -> network.shortlists(request).size() == 1);
        LOG.infof("Filed to published: %d ms", network.millisToShortlist(request));
        ConsumerRecord<String, byte[]> published = network.shortlists(request).get(0);
        assertEquals(ShortlistEvent.TYPE, header(published, "ce_type"));
        assertEquals("/matching-service", header(published, "ce_source"));
        assertEquals(request.toString(), header(published, "ce_subject"));
        JsonNode data = new ObjectMapper().readTree(published.value());
        JsonNode best = data.at("/state/candidates/0");
        assertEquals(expert.toString(), best.get("profile").asText());
        assertEquals(6, best.get("criteria").size());
        assertEquals("region_exact", best.at("/criteria/0/reason").asText());
        assertEquals(30, best.at("/criteria/0/of").asInt());
    }

    @Test
    void aChangedProfileShowsAtOnceAndIsPublished() {
        Network network = in("KZ", "KZ-10");
        network.expert();
        network.expert();
        UUID request = network.request();
        await().atMost(SOON).until(() -> candidates(request).size() == 2);
        UUID first = UUID.fromString(candidates(request).get(0));
        UUID second = UUID.fromString(candidates(request).get(1));

        network.expert(first, 2, state -> state.putArray("industries").add("24.52"));
        long changed = System.nanoTime();
        await().atMost(AT_ONCE).pollInterval(Duration.ofMillis(1)).until(() -> candidates(request)
                .equals(texts(second, first)));
        LOG.infof("Profile change to visible by REST: %d ms", (System.nanoTime() - changed) / 1_000_000);
        await().atMost(SOON).until(() -> top(network, request).equals(texts(second, first)));
    }

    @Test
    void anUnchangedTopIsNotPublishedAgain() {
        Network network = in("UZ", "UZ-TK");
        UUID expert = network.expert();
        UUID request = network.request();
        await().atMost(SOON).until(() -> top(network, request).equals(texts(expert)));
        int before = network.shortlists(request).size();

        network.request(request, 2, "in_brokerage", state -> {});
        network.expert(Ids.next(), 1, state -> state.putArray("offers").add("question"));
        network.expert(expert, 2, state -> state.put("cohortYear", 2001));
        UUID later = network.request();
        await().atMost(SOON).until(() -> top(network, later).equals(texts(expert)));
        assertEquals(before, network.shortlists(request).size());
    }

    @Test
    void whoWasAskedLeavesAndCarriesTheNewVersion() throws Exception {
        Network network = in("BY", "BY-MI");
        UUID asked = network.expert();
        UUID other = network.expert();
        UUID request = network.request();
        await().atMost(SOON).until(() -> candidates(request).equals(texts(asked, other)));

        network.request(request, 4, "proposed", state -> Network.proposed(state, asked));
        await().atMost(SOON).until(() -> top(network, request).equals(texts(other)));
        assertEquals(4, newest(network, request).get("version").asInt());
    }

    @Test
    void aBusyExpertLeavesAndComesBack() {
        Network network = in("GE", "GE-TB");
        UUID busy = network.expert();
        UUID other = network.expert();
        UUID request = network.request();
        await().atMost(SOON).until(() -> candidates(request).equals(texts(busy, other)));
        network.engagement(busy, 1, 2, 0);
        await().atMost(SOON).until(() -> candidates(request).equals(texts(other)));
        network.engagement(busy, 2, 1, 0);
        await().atMost(SOON).until(() -> candidates(request).equals(texts(busy, other)));
    }

    @Test
    void aPausedExpertLeavesUntilThePauseIsOver() {
        Network network = in("VN", "VN-HN");
        UUID paused = network.expert();
        UUID other = network.expert();
        UUID request = network.request();
        await().atMost(SOON).until(() -> candidates(request).equals(texts(paused, other)));
        network.expert(paused, 2, state -> state.putObject("availability").put("state", "paused"));
        await().atMost(SOON).until(() -> candidates(request).equals(texts(other)));
        network.expert(paused, 3, state -> state.putObject("availability")
                .put("state", "paused")
                .put("pausedUntil", "2020-01-01"));
        await().atMost(SOON).until(() -> candidates(request).equals(texts(paused, other)));
    }

    @Test
    void anErasedProfileLeavesForGood() {
        Network network = in("AZ", "AZ-BA");
        UUID erased = network.expert();
        UUID other = network.expert();
        UUID request = network.request();
        await().atMost(SOON).until(() -> top(network, request).equals(texts(erased, other)));

        network.erase(erased, 2);
        await().atMost(SOON).until(() -> top(network, request).equals(texts(other)));
        network.expert(erased, 3, state -> {});
        UUID last = network.expert();
        await().atMost(SOON).until(() -> candidates(request).equals(texts(other, last)));
    }

    @Test
    void aSuspendedCorridorLeavesNobody() {
        Network network = in("MD", "MD-BA");
        network.expert();
        UUID request = network.request();
        await().atMost(SOON).until(() -> candidates(request).size() == 1);
        network.corridor("suspended");
        await().atMost(SOON).until(() -> candidates(request).isEmpty());
        await().atMost(SOON).until(() -> top(network, request).isEmpty());
    }

    @Test
    void theEndOfARequestTakesItsShortlistAway() {
        Network network = in("KG", "KG-C");
        network.expert();
        UUID request = network.request();
        await().atMost(SOON).until(() -> network.shortlists(request).size() == 1);

        network.request(request, 2, "withdrawn", state -> {});
        await().atMost(SOON).until(() -> network.shortlists(request).size() == 2);
        assertTrue(isWithdrawn(network, request));
        assertEquals(404, Calls.shortlist("network-admin", request).statusCode());
    }

    @Test
    void whoLooksForNobodyHasNoShortlistUntilLookingAgain() {
        Network network = in("FI", "FI-18");
        UUID expert = network.expert();
        UUID request = network.request();
        await().atMost(SOON).until(() -> top(network, request).equals(texts(expert)));

        network.request(request, 2, "accepted", state -> {});
        await().atMost(SOON).until(() -> isWithdrawn(network, request));
        assertEquals(0, rowsNaming(request));
        network.request(request, 3, "in_brokerage", state -> {});
        await().atMost(SOON).until(() -> !isWithdrawn(network, request));
        assertEquals(texts(expert), top(network, request));
    }

    @Test
    void whoIsErasedOrTakesTheConsentBackIsNamedNowhere() {
        Network network = in("PL", "PL-14");
        UUID erased = network.expert();
        UUID withoutConsent = network.expert();
        UUID requester = network.expert();
        UUID looking = Ids.next();
        network.request(looking, 1, "submitted", state -> state.put("requester", requester.toString()));
        UUID accepted = network.request();
        await().atMost(SOON).until(() -> top(network, looking).equals(texts(erased, withoutConsent)));
        await().atMost(SOON).until(() -> top(network, accepted).size() == 3);

        network.request(accepted, 2, "accepted", state -> {});
        network.erase(erased, 2);
        network.expert(withoutConsent, 2, state -> state.putArray("consents"));
        await().atMost(SOON).until(() -> top(network, looking).isEmpty());
        await().atMost(SOON).until(() -> isWithdrawn(network, accepted));
        assertEquals(0, rowsNaming(erased) + rowsNaming(withoutConsent) + rowsNaming(requester));
    }

    @Test
    void latecomersAndRepeatsChangeNothing() {
        Network network = in("TJ", "TJ-DU");
        UUID expert = Ids.next();
        network.expert(expert, 5, state -> {});
        network.expert(expert, 4, state -> state.putArray("offers"));
        network.expert(expert, 5, state -> state.putArray("offers"));
        UUID request = network.request();
        await().atMost(SOON).until(() -> candidates(request).equals(texts(expert)));
        network.request(request, 1, "withdrawn", state -> {});
        UUID last = network.expert();
        await().atMost(SOON).until(() -> candidates(request).equals(texts(expert, last)));
    }

    private static boolean isWithdrawn(Network network, UUID request) {
        List<ConsumerRecord<String, byte[]>> all = network.shortlists(request);
        ConsumerRecord<String, byte[]> last = all.get(all.size() - 1);
        boolean withdrawn = header(last, "ce_type").equals(ShortlistWithdrawal.TYPE);
        assertEquals(withdrawn, newest(network, request).path("state").isMissingNode());
        return withdrawn;
    }

    /** Rows of the database in which this id stands anywhere. */
    private int rowsNaming(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from shortlist where shortlist::text like ?")) {
            select.setString(1, "%" + id + "%");
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private Network in(String country, String region) {
        return new Network(prefix, country, region).open();
    }

    private static List<String> top(Network network, UUID request) {
        if (network.shortlists(request).isEmpty()) {
            return List.of("none yet");
        }
        JsonNode data = newest(network, request);
        return data.at("/state/candidates").findValuesAsText("profile");
    }

    private static JsonNode newest(Network network, UUID request) {
        List<ConsumerRecord<String, byte[]>> published = network.shortlists(request);
        assertTrue(!published.isEmpty());
        try {
            return new ObjectMapper()
                    .readTree(published.get(published.size() - 1).value());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> texts(UUID... ids) {
        return java.util.Arrays.stream(ids).map(UUID::toString).toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value());
    }
}
