package org.alumnibridge.e2e.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.alumnibridge.localstack.postgres.Databases;

/**
 * Looks through every row of every table of every database, whatever the tables are called. One thing may be found: for a
 * day Keycloak keeps which account an administrator made or deleted, by its id, which leads to nobody any more.
 */
final class DatabaseSearch {

    private static final List<String> NAMES = List.of("alumni", "request", "matching", "notification", "keycloak");
    private static final String TABLES = """
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')
        """;

    private static final Finding ADMINISTRATION =
            new Finding(Canaries.SUBJECT, "database keycloak, public.admin_event_entity");

    private final Databases databases;
    private final Canaries canaries;

    DatabaseSearch(Databases databases, Canaries canaries) {
        this.databases = databases;
        this.canaries = canaries;
    }

    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        NAMES.forEach(name -> search(name, found));
        found.removeIf(ADMINISTRATION::equals);
        return found;
    }

    private void search(String database, List<Finding> found) {
        try (Connection connection = databases.connect(database);
                Statement statement = connection.createStatement()) {
            for (String table : strings(statement, TABLES)) {
                search(statement, database, table, found);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(database, failure);
        }
    }

    private void search(Statement statement, String database, String table, List<Finding> found) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select t.*::text from " + table + " t")) {
            while (rows.next()) {
                canaries.in(rows.getString(1))
                        .forEach(canary -> found.add(new Finding(canary, "database " + database + ", " + table)));
            }
        }
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
