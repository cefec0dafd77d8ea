package org.alumnibridge.localstack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.alumnibridge.localstack.StackException;
import org.postgresql.Driver;

/** Brings any PostgreSQL to one database and one role for each service, closed to the others. Repeatable. */
public final class DatabaseSetup implements AutoCloseable {

    private final Connection connection;

    private DatabaseSetup(Connection connection) {
        this.connection = connection;
    }

    /**
     * Works on a server as its superuser; close it.
     *
     * @param server host and port
     */
    public static DatabaseSetup at(String server, String superuserPassword) {
        try {
            return new DatabaseSetup(connect(server, "postgres", "postgres", superuserPassword));
        } catch (SQLException e) {
            throw new StackException("PostgreSQL at " + server + " refused: " + e.getMessage(), e);
        }
    }

    static DatabaseSetup with(Connection connection) {
        return new DatabaseSetup(connection);
    }

    static Connection connect(String server, String database, String role, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        // Not through DriverManager: it does not see drivers of the class loader that Quarkus runs tests in.
        return new Driver().connect("jdbc:postgresql://" + server + "/" + database, properties);
    }

    /** Makes the role with its password and a database owned by it, unless they are there. */
    public void ensure(String database, String role, String password) {
        try {
            if (absent("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                run("CREATE ROLE " + identifier(role) + " LOGIN PASSWORD " + literal(password));
            }
            if (absent("SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                run("CREATE DATABASE " + identifier(database) + " OWNER " + identifier(role));
                run("REVOKE ALL ON DATABASE " + identifier(database) + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new StackException("Cannot make the database " + database + ": " + e.getMessage(), e);
        }
    }

    /** Gives a role that is there this password. */
    public void setPassword(String role, String password) {
        try {
            run("ALTER ROLE " + identifier(role) + " PASSWORD " + literal(password));
        } catch (SQLException e) {
            throw new StackException("Cannot set the password of " + role + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StackException("Cannot close the connection: " + e.getMessage(), e);
        }
    }

    private boolean absent(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
