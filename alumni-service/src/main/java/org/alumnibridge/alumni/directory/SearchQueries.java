package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Searches the index of the directory: which people, then their profiles, in one statement. */
@ApplicationScoped
class SearchQueries {

    private static final String PAGE = """
            select e.id, e.organisations, e.sort_key, %s, p.version, p.subject, p.vouched, p.restricted, p.content
            from (select e.*, %s as sort_key from directory_entry e where %s order by %s limit %s) e
            join profile p on p.id = e.id order by %s
            """;
    private static final String COUNT = "select count(*) from directory_entry e where ";

    private final Pool pool;
    private final Clock clock;

    SearchQueries(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The next ones behind the place, of the part of the list that it is in. */
    Uni<List<FoundPerson>> page(Sight sight, PersonFilter filter, PersonSort sort, Place after, int limit) {
        SearchStatement statement = new SearchStatement(sight);
        String where = statement.matches(filter, today());
        String sql = after.isRest()
                ? rest(statement, where, sort, after, limit)
                : sorted(statement, where, new SortKey(statement, filter, sort), after, limit);
        return pool.preparedQuery(sql).execute(statement.parameters()).map(PersonRows::found);
    }

    Uni<Long> count(Sight sight, PersonFilter filter) {
        SearchStatement statement = new SearchStatement(sight);
        String sql = COUNT + statement.matches(filter, today());
        return pool.preparedQuery(sql)
                .execute(statement.parameters())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** What the viewer sees of each, as columns. */
    static String visibleGroups(SearchStatement statement) {
        return FieldGroup.all()
                .map(group -> statement.sees(group) + " as sees_" + group.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String sorted(SearchStatement statement, String where, SortKey key, Place after, int limit) {
        String condition = where + key.isThere() + key.isBehind(after);
        String direction = key.isDown() ? " desc" : "";
        return PAGE.formatted(
                visibleGroups(statement),
                key.expression(),
                condition,
                key.expression() + direction + ", e.id" + direction,
                statement.bind(limit),
                "e.sort_key" + direction + ", e.id" + direction);
    }

    private static String rest(SearchStatement statement, String where, PersonSort sort, Place after, int limit) {
        String unsorted = sort.group() == null
                ? ""
                : " and not (%s and %s is not null)".formatted(statement.sees(sort.group()), sort.column());
        String behind = after.isStart() ? "" : " and e.id > " + statement.bind(after.id());
        return PAGE.formatted(
                visibleGroups(statement),
                "null::text",
                where + unsorted + behind,
                "e.id",
                statement.bind(limit),
                "e.id");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
