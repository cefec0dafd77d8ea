package org.alumnibridge.e2e.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** request-service's tables against the ledger: every acknowledged step once, capacity leased as proposals stand. */
final class RequestsAgree {

    /** That a request is accepted follows from the last acceptance of a proposal, without a call of its own. */
    private static final String HISTORY = """
            select request_id::text as request, lower(step) as step, coalesce(proposal::text, '') as proposal,
                count(*) as times
            from history_entry where request_id in (select id from request where text like ?) and by_party <> 'SYSTEM'
                and step <> 'ACCEPTED'
            group by 1, 2, 3
            """;

    private static final String SCRIPTS = "select id::text as request, text as script from request where text like ?";
    private static final String BROKEN_HISTORY = """
            select r.id::text as request, r.version, count(h.id) as entries, max(h.version) as newest
            from request r left join history_entry h on h.request_id = r.id where r.text like ?
            group by r.id, r.version having count(h.id) <> r.version or max(h.version) <> r.version
            """;
    private static final String FILED_TWICE =
            "select text, count(*) as times from request where text like ? group by text having count(*) > 1";
    private static final String LEASED = """
            select c.expert::text as expert, c.kind, c.leased, coalesce(p.leased, 0) as by_proposals
            from capacity c left join (
                select p.expert, case when r.kind in ('ADVICE', 'BUSINESS_CONTACT') then 'advice' else lower(r.kind) end
                    as kind, count(*) as leased
                from proposal p join request r on r.id = p.request_id
                where p.leased group by 1, 2) p on p.expert = c.expert and p.kind = c.kind
            where c.leased <> coalesce(p.leased, 0)
            """;
    private static final String IDLE = """
            select p.id::text as proposal, p.state, p.leased, r.state as request_state
            from proposal p join request r on r.id = p.request_id
            where p.leased <> (r.ended_at is null and p.answered_at is null and p.state in ('OPEN', 'ACCEPTED'))
            """;
    private static final String INTRODUCED = """
            select r.id::text as request, count(h.id) as times from request r
            left join history_entry h on h.request_id = r.id and h.step = 'INTRODUCED'
            where r.introduction_id is not null and r.state <> 'WITHDRAWN' and r.text like ?
            group by r.id having count(h.id) <> 1
            """;

    private final Stores stores;
    private final Ledger ledger;
    private final String texts;

    RequestsAgree(Stores stores, Ledger ledger, LedgerSettings settings) {
        this.stores = stores;
        this.ledger = ledger;
        this.texts = settings.name() + "-%";
    }

    List<Difference> differences() {
        List<Difference> all = new ArrayList<>(steps());
        all.addAll(rows(BROKEN_HISTORY, "request", "its history has a gap", texts));
        all.addAll(doubled(FILED_TWICE, "text", "filed more than once"));
        all.addAll(rows(LEASED, "expert", "capacity leased is not what the open proposals hold"));
        all.addAll(rows(IDLE, "proposal", "holds capacity that it should not, or holds none"));
        all.addAll(doubled(INTRODUCED, "request", "not introduced exactly once"));
        return all;
    }

    /** What was acknowledged stands in the history, and nothing else that people do. */
    private List<Difference> steps() {
        Map<String, Integer> acknowledged = new TreeMap<>();
        ledger.entries().stream()
                .filter(entry -> entry.act().historyStep() != null && entry.act() != Act.CHOOSE)
                .forEach(entry -> acknowledged.merge(
                        name(entry.object(), entry.act().historyStep(), entry.part()), 1, Integer::sum));
        Map<String, Integer> kept = stores.rows("request", HISTORY, texts).stream()
                .collect(Collectors.toMap(
                        row -> name(row.get("request"), row.get("step"), row.get("proposal")),
                        row -> Integer.valueOf(row.get("times"))));
        Map<String, String> scripts = stores.rows("request", SCRIPTS, texts).stream()
                .collect(Collectors.toMap(row -> row.get("request"), row -> row.get("script")));
        List<Difference> all = new ArrayList<>();
        acknowledged.forEach((step, times) -> compare(all, step, times, kept.getOrDefault(step, 0)));
        kept.entrySet().stream()
                .filter(step -> !ledger.leftOpen(scripts.get(requestOf(step.getKey()))))
                .forEach(step -> compareKept(all, step.getKey(), step.getValue(), acknowledged));
        return all;
    }

    private static void compare(List<Difference> all, String step, int acknowledged, int kept) {
        if (kept < acknowledged) {
            all.add(Difference.lost(
                    requestOf(step), "%s acknowledged %d, kept %d".formatted(step, acknowledged, kept)));
        }
    }

    /** Whom the requester chose was proposed by a call that names no proposal. */
    private void compareKept(List<Difference> all, String step, int kept, Map<String, Integer> acknowledged) {
        String request = requestOf(step);
        boolean chosen = step.contains(" proposed ") && isChosen(request);
        if (!chosen && kept > acknowledged.getOrDefault(step, 0)) {
            all.add(Difference.doubled(
                    request, "%s acknowledged %d, kept %d".formatted(step, acknowledged.getOrDefault(step, 0), kept)));
        }
    }

    private boolean isChosen(String request) {
        return ledger.entries().stream()
                .anyMatch(entry -> entry.act() == Act.CHOOSE && entry.object().equals(request));
    }

    private static String requestOf(String step) {
        return step.split(" ")[0];
    }

    /** A step about a proposal names it. */
    private static String name(String request, String step, String proposal) {
        return request + " " + step + " " + proposal;
    }

    private List<Difference> rows(String query, String about, String what, Object... parameters) {
        return stores.rows("request", query, parameters).stream()
                .map(row -> Difference.disagrees(row.get(about), what + ": " + row))
                .toList();
    }

    private List<Difference> doubled(String query, String about, String what) {
        return stores.rows("request", query, texts).stream()
                .map(row -> Difference.doubled(row.get(about), what + ": " + row))
                .toList();
    }
}
