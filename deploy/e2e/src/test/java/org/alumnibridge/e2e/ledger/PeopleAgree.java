package org.alumnibridge.e2e.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** alumni-service's and notification-service's tables against the ledger: profiles, imports, what was read. */
final class PeopleAgree {

    private static final String PROFILE =
            "select version, content::json -> 'career' ->> 'headline' as headline from profile where id = ?::uuid";
    private static final String MEMBERSHIPS = """
            select external_id, count(distinct profile_id) as profiles from membership
            where external_id = any(?) group by external_id
            """;
    private static final String DOUBLED_PEOPLE = """
            select content::json -> 'identity' ->> 'familyName' as name, count(*) as times from profile
            where content::json -> 'identity' ->> 'familyName' like ? group by 1 having count(*) > 1
            """;

    private final Stores stores;
    private final Ledger ledger;
    private final LedgerSettings settings;

    PeopleAgree(Stores stores, Ledger ledger, LedgerSettings settings) {
        this.stores = stores;
        this.ledger = ledger;
        this.settings = settings;
    }

    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        profiles(all);
        imports(all);
        notices(all);
        stores.rows("alumni", DOUBLED_PEOPLE, settings.name() + "-%")
                .forEach(row -> all.add(Difference.doubled(row.get("name"), "exists " + row.get("times") + " times")));
        return all;
    }

    /** The last that was acknowledged stands there: each person's changes come one after the other. */
    private void profiles(List<Difference> all) {
        Map<String, Ledger.Entry> last = new LinkedHashMap<>();
        of(Act.PATCH_PROFILE).forEach(entry -> last.put(entry.object(), entry));
        last.forEach((profile, entry) -> {
            Map<String, String> row = stores.rows("alumni", PROFILE, profile).get(0);
            boolean kept = Long.parseLong(row.get("version")) >= entry.version()
                    && entry.part().equals(row.get("headline"));
            if (!kept && !ledger.leftOpen(Housekeeping.scriptOf(row.get("headline")))) {
                all.add(Difference.lost(
                        profile, "acknowledged %s v%d, kept %s".formatted(entry.part(), entry.version(), row)));
            }
        });
    }

    private void imports(List<Difference> all) {
        for (Ledger.Entry entry : of(Act.IMPORT)) {
            List<String> wanted = Housekeeping.externalIds(entry);
            List<Map<String, String>> found = stores.rows("alumni", MEMBERSHIPS, (Object) wanted.toArray());
            if (found.size() != wanted.size()
                    || found.stream().anyMatch(row -> !row.get("profiles").equals("1"))) {
                all.add(Difference.lost(entry.object(), "import of %s, kept %s".formatted(wanted, found)));
            }
            Map<String, String> job = stores
                    .rows(
                            "alumni",
                            "select state, row_count, created + unchanged as known, rejected from directory_import"
                                    + " where id = ?::uuid",
                            entry.object())
                    .stream()
                    .findFirst()
                    .orElse(Map.of());
            if (!"COMPLETED".equals(job.get("state")) || !job.get("known").equals(job.get("row_count"))) {
                all.add(Difference.disagrees(entry.object(), "the import's job is " + job));
            }
        }
    }

    private void notices(List<Difference> all) {
        for (Ledger.Entry entry : of(Act.READ_NOTICE)) {
            long read = stores.count(
                    "notification",
                    "select count(*) from notice where id = ?::uuid and read_at is not null",
                    entry.object());
            if (read != 1) {
                all.add(Difference.lost(entry.object(), "the notice is not marked read"));
            }
        }
    }

    private List<Ledger.Entry> of(Act act) {
        return ledger.entries().stream().filter(entry -> entry.act() == act).toList();
    }
}
