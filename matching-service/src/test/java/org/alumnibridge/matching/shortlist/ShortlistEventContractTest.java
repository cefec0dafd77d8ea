package org.alumnibridge.matching.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.List;
import org.alumnibridge.kit.web.json.StrictJson;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.policy.MatchingPolicy;
import org.alumnibridge.matching.ranking.MatchingSnapshot;
import org.alumnibridge.matching.ranking.Ranker;
import org.alumnibridge.matching.ranking.Ranking;
import org.alumnibridge.matching.reference.ReferenceData;
import org.alumnibridge.matching.testing.Experts;
import org.alumnibridge.matching.testing.MatchingSnapshots;
import org.alumnibridge.matching.testing.Repository;
import org.alumnibridge.matching.testing.Requests;
import org.junit.jupiter.api.Test;

class ShortlistEventContractTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Repository.schema("matching-service", ShortlistEvent.TYPE), InputFormat.JSON);

    @Test
    void theExampleKeepsTheSchema() {
        assertValid(Repository.example("matching-service", ShortlistEvent.TYPE));
    }

    @Test
    void aWithdrawalNamesTheRequestOnly() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Repository.schema("matching-service", ShortlistWithdrawal.TYPE), InputFormat.JSON);
        String example = Repository.example("matching-service", ShortlistWithdrawal.TYPE);
        assertEquals(List.of(), schema.validate(example, InputFormat.JSON));
        String payload = ShortlistWithdrawal.of(Experts.id(0xe1), 3).payload(json(), "matching-service", Instant.EPOCH);
        assertEquals(List.of(), schema.validate(payload, InputFormat.JSON));
    }

    @Test
    void whatIsPublishedKeepsTheSchema() throws Exception {
        String payload = event().payload(json(), "matching-service");
        assertValid(payload);
        var data = json().readTree(payload);
        assertEquals(2, data.at("/version").asInt());
        assertEquals(
                "load_and_freshness",
                data.at("/state/candidates/0/criteria/5/criterion").asText());
        assertEquals(
                "industry_class",
                data.at("/state/candidates/0/criteria/1/reason").asText());
    }

    private static ShortlistEvent event() {
        Request request = Requests.foundryInSverdlovsk();
        MatchingSnapshot snapshot = MatchingSnapshots.of(Experts.ideal(1), Experts.ideal(2));
        MatchingPolicy policy = MatchingPolicy.standard();
        Ranking ranking = new Ranker(new ReferenceData()).rank(snapshot, request, policy, 10);
        return ShortlistEvent.of(new Shortlist(request, policy, Instant.EPOCH, ranking, snapshot));
    }

    private static ObjectMapper json() {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new StrictJson().customize(mapper);
        return mapper;
    }

    private static void assertValid(String payload) {
        assertEquals(List.of(), SCHEMA.validate(payload, InputFormat.JSON));
    }
}
