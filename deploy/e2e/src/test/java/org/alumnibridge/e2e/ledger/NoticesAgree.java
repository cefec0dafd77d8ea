package org.alumnibridge.e2e.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Notices against the published steps: everybody concerned was told of each step once, and mailed at least once. */
final class NoticesAgree {

    private static final String EFFECTS =
            "select cause::text || ' ' || profile::text || ' ' || category as told from effect where profile::text = any(?)";
    private static final String NOTICES = """
            select n.profile::text || ' ' || n.category as told, count(*) as times,
                count(*) filter (where d.deliveries = 1) as with_one_mail
            from notice n
            left join lateral (select count(*) as deliveries from mail_delivery m where m.notice = n.id) d on true
            where n.profile::text = any(?) group by 1
            """;
    private static final String DELIVERIES =
            "select id::text, state, last_error from mail_delivery where profile::text = any(?)"
                    + " and queued_at >= ?::timestamptz";

    private final Stores stores;
    private final Object profiles;
    private final TopicLog requests;
    private final Instant begin;
    private final Map<String, Integer> copies;
    private final int mostRepeats;
    private int mailsRepeated;
    private int mails;

    /**
     * @param begin from when on mails were written down
     * @param copies how often the mail server took each delivery
     * @param mostRepeats mails that crashes may have repeated
     */
    NoticesAgree(
            Stores stores,
            Set<String> profiles,
            TopicLog requests,
            Instant begin,
            Map<String, Integer> copies,
            int mostRepeats) {
        this.begin = begin;
        this.stores = stores;
        this.profiles = profiles.toArray();
        this.requests = requests;
        this.copies = copies;
        this.mostRepeats = mostRepeats;
    }

    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
        Set<String> people = java.util.Arrays.stream((Object[]) profiles)
                .map(Object::toString)
                .collect(Collectors.toSet());
        for (String request : requests.keys()) {
            requests.eventsOf(request).stream()
                    .flatMap(event -> ToldOf.at(event).stream())
                    .filter(told -> people.contains(told.profile()))
                    .map(ToldOf::text)
                    .forEach(expected::add);
        }
        compareEffects(all, expected);
        compareNotices(all, expected);
        compareMails(all);
        return all;
    }

    private void compareEffects(List<Difference> all, Set<String> expected) {
        Set<String> told = stores.rows("notification", EFFECTS, profiles).stream()
                .map(row -> row.get("told"))
                .collect(Collectors.toCollection(TreeSet::new));
        expected.stream()
                .filter(one -> !told.contains(one))
                .forEach(one -> all.add(Difference.lost(one.split(" ")[0], "nobody was told: " + one)));
        told.stream()
                .filter(one -> !expected.contains(one))
                .forEach(one -> all.add(Difference.doubled(one.split(" ")[0], "told without a reason: " + one)));
    }

    private void compareNotices(List<Difference> all, Set<String> expected) {
        Map<String, Long> wanted = expected.stream()
                .map(one -> one.substring(one.indexOf(' ') + 1))
                .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
        Map<String, Map<String, String>> kept = stores.rows("notification", NOTICES, profiles).stream()
                .collect(Collectors.toMap(row -> row.get("told"), row -> row));
        wanted.forEach((who, times) -> {
            Map<String, String> row = kept.getOrDefault(who, Map.of());
            String count = times.toString();
            if (!count.equals(row.get("times")) || !count.equals(row.get("with_one_mail"))) {
                all.add(Difference.disagrees(
                        who.split(" ")[0], "%s: %s notices due, kept %s".formatted(who, count, row)));
            }
        });
    }

    private void compareMails(List<Difference> all) {
        for (Map<String, String> delivery : stores.rows("notification", DELIVERIES, profiles, begin.toString())) {
            int taken = copies.getOrDefault(delivery.get("id"), 0);
            mails++;
            mailsRepeated += Math.max(0, taken - 1);
            if (!"SENT".equals(delivery.get("state")) || taken == 0) {
                all.add(Difference.lost(delivery.get("id"), "mail %s, taken %d times".formatted(delivery, taken)));
            }
        }
        if (mailsRepeated > mostRepeats) {
            all.add(Difference.doubled("mails", "%d repeated, %d allowed".formatted(mailsRepeated, mostRepeats)));
        }
    }

    int mails() {
        return mails;
    }

    int mailsRepeated() {
        return mailsRepeated;
    }

    /** Whom a step of a request concerns, as the contract says. */
    private record ToldOf(String cause, String profile, String category) {

        String text() {
            return cause + " " + profile + " " + category;
        }

        static List<ToldOf> at(TopicLog.Event event) {
            JsonNode state = event.state();
            String requester = state.path("requester").asText();
            String broker = state.path("broker").asText();
            List<ToldOf> told = new ArrayList<>(decided(state));
            switch (event.step()) {
                case "assigned" -> told.add(new ToldOf(event.id(), broker, "REQUEST_ASSIGNED"));
                case "proposed" -> told.addAll(inState(state, "open", "PROPOSAL_RECEIVED"));
                case "proposal-accepted" -> {
                    told.add(new ToldOf(event.id(), requester, "PROPOSAL_ACCEPTED"));
                    told.add(new ToldOf(event.id(), broker, "PROPOSAL_ACCEPTED"));
                }
                case "proposal-declined" ->
                    told.add(new ToldOf(event.id(), broker.isEmpty() ? requester : broker, "PROPOSAL_DECLINED"));
                case "introduced" -> {
                    told.add(new ToldOf(event.id(), requester, "INTRODUCED"));
                    told.add(new ToldOf(
                            event.id(),
                            state.path("introduction").path("expert").asText(),
                            "INTRODUCED"));
                }
                case "answered" -> told.add(new ToldOf(event.id(), requester, "QUESTION_ANSWERED"));
                case "declined" -> told.add(new ToldOf(event.id(), requester, "REQUEST_DECLINED"));
                default -> {}
            }
            told.removeIf(one -> one.profile().isEmpty());
            return told;
        }

        private static List<ToldOf> decided(JsonNode state) {
            List<ToldOf> told = new ArrayList<>(inState(state, "released", "PROPOSAL_RELEASED"));
            told.addAll(inState(state, "refused", "PROPOSAL_REFUSED"));
            return told;
        }

        private static List<ToldOf> inState(JsonNode state, String wanted, String category) {
            List<ToldOf> told = new ArrayList<>();
            for (JsonNode proposal : state.path("proposals")) {
                if (proposal.path("state").asText().equals(wanted)) {
                    told.add(new ToldOf(
                            proposal.path("id").asText(),
                            proposal.path("expert").asText(),
                            category));
                }
            }
            return told;
        }
    }
}
