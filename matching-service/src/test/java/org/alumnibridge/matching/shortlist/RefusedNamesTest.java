package org.alumnibridge.matching.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.StoredRows;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.ranking.MatchingSnapshot;
import org.alumnibridge.matching.ranking.Ranker;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;

/** A replica that has not read of an erasure yet may rank the erased, and not store it. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class RefusedNamesTest {

    /** Of no topic here. */
    private static final int PARTITION = 4711;

    @Inject
    ShortlistStore store;

    @Inject
    Ranker ranker;

    @Inject
    DataSource database;

    @Test
    void aShortlistThatNamesTheErasedIsNotStored() throws Exception {
        UUID erased = Experts.id(0xdead);
        Request request = Requests.foundryInSverdlovsk();
        MatchingSnapshot snapshot = MatchingSnapshots.of(Experts.ideal(0xdead), Experts.ideal(2));
        MatchingPolicy policy = MatchingPolicy.standard();
        ShortlistEvent late = ShortlistEvent.of(
                new Shortlist(request, policy, Instant.EPOCH, ranker.rank(snapshot, request, policy, 10), snapshot));
        ShortlistStore.Holding holding = store.takeOver(PARTITION);
        dig(erased);

        assertThrows(FencedException.class, () -> store.keep(List.of(new ShortlistStore.Claim<>(holding, late))));
        assertEquals(
                List.of(),
                StoredRows.containing(erased.toString(), database).stream()
                        .filter(row -> !row.startsWith("grave"))
                        .toList());
    }

    private void dig(UUID profile) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into grave (profile, version, dug_at) values (?, 2, now())")) {
            insert.setObject(1, profile);
            insert.executeUpdate();
        }
    }
}
