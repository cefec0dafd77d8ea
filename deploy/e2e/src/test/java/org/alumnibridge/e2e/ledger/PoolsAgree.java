package org.alumnibridge.e2e.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alumnibridge.e2e.door.Door;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Progress;

/**
 * The pool in the memory of the matching-service that lived through the kills, against that of a replica which has just
 * read the topics from their beginning: both rank the same experts alike for every open request.
 */
final class PoolsAgree {

    private static final String SERVICE = "matching-service";
    private static final String OPEN =
            "select id::text from request where text like ? and ended_at is null order by id limit 50";

    private final LocalStack stack;
    private final Tokens tokens;
    private final Stores stores;
    private final LedgerSettings settings;

    PoolsAgree(LocalStack stack, Tokens tokens, Stores stores, LedgerSettings settings) {
        this.stack = stack;
        this.tokens = tokens;
        this.stores = stores;
        this.settings = settings;
    }

    List<Difference> differences() {
        stack.scale(SERVICE, 2, Progress.SILENT);
        try {
            List<String> replicas = stack.replicas(SERVICE);
            return compare(door(replicas.get(0)), door(replicas.get(1)));
        } finally {
            stack.scale(SERVICE, 1, Progress.SILENT);
        }
    }

    private List<Difference> compare(Door survivor, Door newcomer) {
        List<Difference> all = new ArrayList<>();
        for (Map<String, String> request : stores.rows("request", OPEN, settings.name() + "-%")) {
            String id = request.get("id");
            JsonNode kept = ranking(survivor, id);
            JsonNode read = ranking(newcomer, id);
            if (!kept.equals(read)) {
                all.add(Difference.disagrees(id, "ranked in memory %s, from the topics %s".formatted(kept, read)));
            }
        }
        return all;
    }

    private JsonNode ranking(Door door, String request) {
        String path = "/v1/shortlists/" + request + "?limit=200";
        JsonNode answer = Patience.untilStatus(
                        200, path, () -> door.as("network-admin").get(path))
                .body();
        return ((ObjectNode) answer).retain("request", "version", "considered", "fitting", "candidates");
    }

    private Door door(String replica) {
        return new Door(URI.create("http://127.0.0.1:" + stack.context().port(replica)), tokens::of);
    }
}
