package org.alumnibridge.notification;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Everything that is stored, whatever tables there are: each row as text. */
@ApplicationScoped
public class StoredRows {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' order by 1";

    private final Pool database;

    StoredRows(Pool database) {
        this.database = database;
    }

    /** Those that contain the text in any column, each behind its table's name. */
    public List<String> containing(String text) {
        return column(TABLES).stream()
                .flatMap(table -> column("select t::text from %s t".formatted(table)).stream()
                        .filter(row -> row.contains(text))
                        .map(row -> table + ": " + row))
                .toList();
    }

    private List<String> column(String sql) {
        return StreamSupport.stream(
                        database.query(sql).execute().await().indefinitely().spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
