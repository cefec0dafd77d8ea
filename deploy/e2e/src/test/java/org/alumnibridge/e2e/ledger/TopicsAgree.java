package org.alumnibridge.e2e.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Kafka against the owners' tables: the newest record of each key is the owner's version, versions come in order, and
 * every row that the outbox still knows is there.
 */
final class TopicsAgree {

    /**
     * A topic and who owns it.
     *
     * @param versions query for id and version of every aggregate
     * @param complete whether every version is still there: nothing is compacted away yet
     */
    private record Owned(String topic, String database, String versions, boolean complete) {}

    private static final List<Owned> TOPICS = List.of(
            new Owned("requests.lifecycle", "request", "select id::text, version from request", true),
            new Owned(
                    "requests.engagements",
                    "request",
                    "select expert::text as id, version from engagement where version > 0",
                    true),
            new Owned("alumni.profiles", "alumni", "select id::text, version from profile", false),
            new Owned("alumni.partnerships", "alumni", "select id::text, version from partnership", true),
            new Owned("alumni.corridors", "alumni", "select id::text, version from corridor", true),
            new Owned("alumni.contact-grants", "alumni", "select id::text, version from contact_grant", true));

    private final Stores stores;
    private int repeated;

    TopicsAgree(Stores stores) {
        this.stores = stores;
    }

    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        TOPICS.forEach(owned -> compare(owned, all));
        compareOutbox("alumni", "alumni.contact-points", TopicLog.of("alumni.contact-points"), all);
        compareOutbox("matching", "matching.shortlists", TopicLog.of("matching.shortlists"), all);
        return all;
    }

    /** Events that are on a topic more than once, with the same id: their commit was in doubt. */
    int repeated() {
        return repeated;
    }

    private void compare(Owned owned, List<Difference> all) {
        TopicLog log = TopicLog.of(owned.topic());
        for (Map<String, String> row : stores.rows(owned.database(), owned.versions())) {
            long version = Long.parseLong(row.get("version"));
            long newest = log.last(row.get("id")).version();
            if (newest != version) {
                all.add(Difference.disagrees(
                        row.get("id"), "version %d, but %s ends with %d".formatted(version, owned.topic(), newest)));
            }
        }
        log.keys().forEach(key -> compareOrder(owned, key, log.eventsOf(key), all));
        compareOutbox(owned.database(), owned.topic(), log, all);
    }

    /**
     * A repeat is a record with the id of one before; the first of each come in the order of their versions. Compaction
     * may have dropped the first of a stretch that was repeated: then the newer one comes again as well.
     */
    private static void compareOrder(Owned owned, String key, List<TopicLog.Event> events, List<Difference> all) {
        Set<String> seen = new HashSet<>();
        TopicLog.Event newest = TopicLog.Event.NONE;
        for (TopicLog.Event event : events) {
            if (event.version() == 0 || !seen.add(event.id())) {
                continue;
            }
            boolean next = owned.complete()
                    ? event.version() == newest.version() + 1
                    : event.version() > newest.version() || comesAgain(newest, event, events);
            if (!next) {
                all.add(Difference.disagrees(
                        key,
                        "on %s version %d comes after %d".formatted(owned.topic(), event.version(), newest.version())));
            }
            newest = event.version() > newest.version() ? event : newest;
        }
    }

    private static boolean comesAgain(TopicLog.Event newer, TopicLog.Event older, List<TopicLog.Event> events) {
        return events.subList(events.indexOf(older), events.size()).stream()
                .anyMatch(event -> event.id().equals(newer.id()));
    }

    private void compareOutbox(String database, String topic, TopicLog log, List<Difference> all) {
        Set<String> published = new TreeSet<>();
        for (String key : log.keys()) {
            log.eventsOf(key).forEach(event -> repeated += published.add(event.id()) ? 0 : 1);
        }
        if (topic.equals("alumni.profiles") || topic.equals("alumni.contact-points")) {
            return;
        }
        stores
                .rows(database, "select id::text, aggregate_id::text as aggregate from outbox where topic = ?", topic)
                .stream()
                .filter(row -> !published.contains(row.get("id")))
                .map(row -> Difference.lost(row.get("aggregate"), topic + " lacks the event " + row.get("id")))
                .forEach(all::add);
    }
}
