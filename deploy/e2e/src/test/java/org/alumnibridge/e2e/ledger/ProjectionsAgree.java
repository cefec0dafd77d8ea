package org.alumnibridge.e2e.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What services keep of each other's aggregates against the newest records of the topics. */
final class ProjectionsAgree {

    private static final Set<String> ENDED = Set.of("completed", "declined", "withdrawn");
    /** Without what is derived. */
    private static final String PARTNERSHIPS =
            "select id::text, regexp_replace(content, ',\"lead\":(true|false)', '', 'g') as content"
                    + " from known_partnership";

    private static final String PARTS =
            "select request_id::text || ' ' || profile_id::text || ' ' || part as part from request_part"
                    + " where request_id::text = any(?)";

    private final Stores stores;
    private final Set<String> profiles;
    private final TopicLog requests;
    private final TopicLog shortlists;
    private final Set<String> requestIds;

    /** @param profiles those of the ledger's people; the requests are those that they filed */
    ProjectionsAgree(Stores stores, Set<String> profiles, TopicLog requests, TopicLog shortlists) {
        this.stores = stores;
        this.profiles = profiles;
        this.requests = requests;
        this.shortlists = shortlists;
        this.requestIds = requests.keys().stream()
                .filter(id -> profiles.contains(
                        requests.last(id).state().path("requester").asText()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        content(all, "request", "select id::text, facts as content from known_profile", "alumni.profiles", profiles);
        content(
                all,
                "notification",
                "select profile::text as id, json_build_object('subject', subject, 'name', name, 'email', email,"
                        + " 'locale', locale, 'timeZone', time_zone)::text as content from recipient",
                "alumni.contact-points",
                profiles);
        everything(all, PARTNERSHIPS, "alumni.partnerships");
        everything(all, "select id::text, content from known_corridor", "alumni.corridors");
        parts(all);
        shortlists(all);
        return all;
    }

    private void everything(List<Difference> all, String query, String topic) {
        TopicLog log = TopicLog.of(topic);
        content(all, "request", query, topic, new TreeSet<>(log.keys()));
    }

    private void content(List<Difference> all, String database, String query, String topic, Set<String> keys) {
        TopicLog log = TopicLog.of(topic);
        Map<String, String> kept = stores.rows(database, query).stream()
                .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("content")));
        for (String key : keys) {
            JsonNode state = log.last(key).state();
            String content = kept.get(key);
            if (content == null || !JsonParts.agree(JsonParts.parse(content), state)) {
                all.add(Difference.disagrees(
                        key, "%s of %s keeps %s, told was %s".formatted(database, topic, content, state)));
            }
        }
    }

    /** alumni-service's view of who has which part in which open request. */
    private void parts(List<Difference> all) {
        Set<String> expected = new TreeSet<>();
        for (String id : requestIds) {
            JsonNode state = requests.last(id).state();
            if (!ENDED.contains(state.path("state").asText())) {
                expected.addAll(partsOf(id, state));
            }
            shortlists
                    .last(id)
                    .state()
                    .path("candidates")
                    .forEach(candidate -> expected.add("%s %s CANDIDATE"
                            .formatted(id, candidate.path("profile").asText())));
        }
        Set<String> kept = stores.rows("alumni", PARTS, (Object) requestIds.toArray()).stream()
                .map(row -> row.get("part"))
                .collect(Collectors.toCollection(TreeSet::new));
        difference(expected, kept)
                .forEach(part ->
                        all.add(Difference.disagrees(part.split(" ")[0], "alumni-service lacks the part " + part)));
        difference(kept, expected).stream()
                .filter(part -> !part.endsWith("CANDIDATE"))
                .forEach(part ->
                        all.add(Difference.disagrees(part.split(" ")[0], "alumni-service still has the part " + part)));
    }

    private static Set<String> partsOf(String id, JsonNode state) {
        Set<String> parts = new TreeSet<>();
        parts.add("%s %s REQUESTER".formatted(id, state.path("requester").asText()));
        state.path("brokers").forEach(broker -> parts.add("%s %s BROKER".formatted(id, broker.asText())));
        for (JsonNode proposal : state.path("proposals")) {
            String expert = proposal.path("expert").asText();
            switch (proposal.path("state").asText()) {
                case "open" -> parts.add("%s %s ASKED".formatted(id, expert));
                case "accepted" -> parts.add("%s %s ACCEPTED".formatted(id, expert));
                default -> {}
            }
        }
        return parts;
    }

    /** matching's own against its topic, and request-service's copy against the same. */
    private void shortlists(List<Difference> all) {
        Map<String, Map<String, String>> own = byId(
                "matching",
                "select request_id::text as id, request_version as version, top::text as top from shortlist");
        Map<String, Map<String, String>> copies =
                byId("request", "select request_id::text as id, version, candidates as top from shortlist");
        for (String id : requestIds) {
            TopicLog.Event told = shortlists.last(id);
            JsonNode candidates = told.state().path("candidates");
            compareShortlist(all, id, told, candidates, own.get(id), "matching-service");
            Map<String, String> copy = copies.get(id);
            String list = copy == null
                    ? null
                    : JsonParts.parse(copy.get("top")).path("candidates").toString();
            compareShortlist(
                    all,
                    id,
                    told,
                    candidates,
                    copy == null ? null : Map.of("version", copy.get("version"), "top", list),
                    "request-service");
        }
    }

    private static void compareShortlist(
            List<Difference> all,
            String id,
            TopicLog.Event told,
            JsonNode candidates,
            Map<String, String> kept,
            String service) {
        boolean toldOfOne = told.step().equals("computed");
        boolean agree = toldOfOne == (kept != null)
                && (kept == null
                        || kept.get("version").equals(Long.toString(told.version()))
                                && JsonParts.agree(JsonParts.parse(kept.get("top")), candidates));
        if (!agree) {
            all.add(Difference.disagrees(
                    id, "shortlist of %s is %s, told was v%d %s".formatted(service, kept, told.version(), candidates)));
        }
    }

    private Map<String, Map<String, String>> byId(String database, String query) {
        return stores.rows(database, query).stream().collect(Collectors.toMap(row -> row.get("id"), row -> row));
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> rest = new TreeSet<>(one);
        rest.removeAll(other);
        return rest;
    }
}
