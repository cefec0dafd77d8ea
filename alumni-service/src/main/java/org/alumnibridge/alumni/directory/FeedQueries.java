package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads what has changed in the directory, by the positions that the relay gave. */
@ApplicationScoped
class FeedQueries {

    private static final String BOUNDS = """
            select forgotten_up_to as forgotten,
                   greatest(forgotten_up_to, (select max(position) from directory_change)) as newest
            from directory_feed
            """;
    private static final String WINDOW = """
            select coalesce(max(position), $1) as last, count(*) as number
            from (select position from directory_change where position > $1 order by position limit $2) as next
            """;
    private static final String CHANGES = """
            select c.position, c.profile_id as id, %s, e.organisations, p.version, p.subject, p.vouched, p.restricted,
                   p.content, null as sort_key
            from directory_change c
            left join directory_entry e on e.id = c.profile_id
            left join profile p on p.id = e.id
            left join directory_grave g on g.id = c.profile_id
            where c.position > %s and c.position <= %s
              and (coalesce(e.ever_open_to, g.ever_open_to) && %s or %s)
            order by c.position limit %s
            """;

    /** @param forgotten newest change of somebody erased whom the feed no longer knows */
    record Bounds(long newest, long forgotten) {}

    /** Changes that are looked through together, whoever may see them. */
    record Window(long after, long last, long number) {}

    /** Somebody who changed; nothing of those whom the reader does not see any more. */
    record Changed(long position, PersonChange change) {}

    private final Pool pool;

    FeedQueries(Pool pool) {
        this.pool = pool;
    }

    Uni<Bounds> bounds() {
        return pool.preparedQuery(BOUNDS)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Bounds(row.getLong("newest"), row.getLong("forgotten")));
    }

    Uni<Window> window(long after, int size) {
        return pool.preparedQuery(WINDOW)
                .execute(Tuple.of(after, size))
                .map(rows -> rows.iterator().next())
                .map(row -> new Window(after, row.getLong("last"), row.getLong("number")));
    }

    /** Those in the window that the reader sees, or may have seen. */
    Uni<List<Changed>> changes(Sight sight, Window window, int limit) {
        SearchStatement statement = new SearchStatement(sight);
        String sql = CHANGES.formatted(
                SearchQueries.visibleGroups(statement),
                statement.bind(window.after()),
                statement.bind(window.last()),
                statement.audiences(),
                statement.isTied("c.profile_id"),
                statement.bind(limit));
        return pool.preparedQuery(sql).execute(statement.parameters()).map(FeedQueries::changed);
    }

    private static List<Changed> changed(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(FeedQueries::changed)
                .toList();
    }

    private static Changed changed(Row row) {
        Set<FieldGroup> visible = PersonRows.visible(row);
        PersonChange change = visible.isEmpty()
                ? PersonChange.removed(row.getUUID("id"))
                : PersonChange.changed(PersonView.of(PersonRows.person(row, null), visible));
        return new Changed(row.getLong("position"), change);
    }
}
