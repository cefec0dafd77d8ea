package org.alumnibridge.e2e.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;

/** The services' databases, by query. */
public final class Stores {

    private final LocalStack stack;

    public Stores(LocalStack stack) {
        this.stack = stack;
    }

    /** Rows as text by column; null where the column is null. */
    public List<Map<String, String>> rows(String database, String query, Object... parameters) {
        try (Connection connection = stack.databases().connect(database);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, inArray(connection, parameters[index]));
            }
            return read(statement);
        } catch (SQLException refused) {
            throw new StackException(database + ": " + query + ": " + refused.getMessage(), refused);
        }
    }

    public long count(String database, String query, Object... parameters) {
        return Long.parseLong(
                rows(database, query, parameters).get(0).values().iterator().next());
    }

    void change(String database, String statement) {
        try (Connection connection = stack.databases().connect(database);
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.executeUpdate();
        } catch (SQLException refused) {
            throw new StackException(database + ": " + statement + ": " + refused.getMessage(), refused);
        }
    }

    private static Object inArray(Connection connection, Object parameter) throws SQLException {
        return parameter instanceof Object[] several ? connection.createArrayOf("text", several) : parameter;
    }

    private static List<Map<String, String>> read(PreparedStatement statement) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnLabel(column), result.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
