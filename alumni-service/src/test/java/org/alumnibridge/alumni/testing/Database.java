package org.alumnibridge.alumni.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The service's database, for what the API cannot show or bring about. */
public final class Database {

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    public long count(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = prepared(connection, sql, parameters);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of the first row. */
    public String text(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = prepared(connection, sql, parameters);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Tables in which some column of some row contains the text. */
    public List<String> tablesWith(String text) {
        return tables().stream()
                .filter(table -> count("select count(*) from " + table + " t where strpos(t::text, ?) > 0", text) > 0)
                .toList();
    }

    private List<String> tables() {
        try (Connection connection = source.getConnection();
                ResultSet row = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString("TABLE_NAME"));
            }
            return tables;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void execute(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
