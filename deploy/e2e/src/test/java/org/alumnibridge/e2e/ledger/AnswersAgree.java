package org.alumnibridge.e2e.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Door;

/** What the owners answer through the gateway against their tables. */
final class AnswersAgree {

    private static final String REQUESTS =
            "select id::text, version, lower(state) as state, requester::text from request where text like ?";
    private static final String UNREAD = "select count(*) from notice where profile = ?::uuid and read_at is null";

    private final Stores stores;
    private final Door door;
    private final Cast cast;
    private final LedgerSettings settings;

    AnswersAgree(Stores stores, Door door, Cast cast, LedgerSettings settings) {
        this.stores = stores;
        this.door = door;
        this.cast = cast;
        this.settings = settings;
    }

    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        Map<String, String> people =
                cast.profiles().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        stores.rows("request", REQUESTS, settings.name() + "-%")
                .forEach(row -> compareRequest(all, row, people.get(row.get("requester"))));
        cast.profiles().forEach((who, profile) -> comparePerson(all, who, profile));
        return all;
    }

    private void compareRequest(List<Difference> all, Map<String, String> row, String requester) {
        Answer answer = door.as(requester).get("/v1/requests/" + row.get("id"));
        boolean same = answer.status() == 200
                && answer.text("version").equals(row.get("version"))
                && answer.text("state").equals(row.get("state"));
        if (!same) {
            all.add(Difference.disagrees(
                    row.get("id"), "kept %s, answered %d %s".formatted(row, answer.status(), answer.body())));
        }
    }

    private void comparePerson(List<Difference> all, String who, String profile) {
        String version = stores.rows("alumni", "select version from profile where id = ?::uuid", profile)
                .get(0)
                .get("version");
        Answer me = door.as(who).get("/v1/me/profile");
        if (me.status() != 200 || !me.text("version").equals(version)) {
            all.add(Difference.disagrees(profile, "v%s, answered %d %s".formatted(version, me.status(), me.body())));
        }
        long unread = stores.count("notification", UNREAD, profile);
        Answer count = door.as(who).get("/v1/notifications/unread-count");
        if (count.status() != 200 || !count.text("unread").equals(Long.toString(unread))) {
            all.add(Difference.disagrees(
                    profile, "%d unread, answered %d %s".formatted(unread, count.status(), count.body())));
        }
    }
}
