package org.alumnibridge.localstack.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Everything that a service's database holds, whatever tables there are: each row as text. */
public final class StoredRows {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' order by 1";

    private StoredRows() {}

    /** Rows that contain the text in any column, each behind its table's name. */
    public static List<String> containing(String text, DataSource database) {
        try (var connection = database.getConnection()) {
            var found = new ArrayList<String>();
            for (var table : column(connection, TABLES)) {
                column(connection, "select t::text from " + table + " t").stream()
                        .filter(row -> row.contains(text))
                        .forEach(row -> found.add(table + ": " + row));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
