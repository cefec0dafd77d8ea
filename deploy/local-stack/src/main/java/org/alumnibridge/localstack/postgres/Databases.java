package org.alumnibridge.localstack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.StackException;
import org.postgresql.Driver;

/** The databases of a stack, seen by their superuser. */
public final class Databases {

    private final StackContext context;

    public Databases(StackContext context) {
        this.context = context;
    }

    /** The password of a role: {@code alumni}, {@code request}, {@code matching}, {@code notification}, {@code keycloak}. */
    public String password(String role) {
        return context.secret("postgres/" + role);
    }

    /** Makes the role and a database owned by it, closed to the other roles, unless they are there. */
    public void ensure(String database, String role) {
        try (var connection = connect("postgres")) {
            if (absent(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                run(connection, "CREATE ROLE \"" + role + "\" LOGIN PASSWORD '" + password(role) + "'");
            }
            if (absent(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                run(connection, "CREATE DATABASE \"" + database + "\" OWNER \"" + role + "\"");
                run(connection, "REVOKE ALL ON DATABASE \"" + database + "\" FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new StackException("Cannot make the database " + database + ": " + e.getMessage(), e);
        }
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, "postgres", context.secret(PostgresPart.SUPERUSER_SECRET));
    }

    /** A connection of any role. */
    public Connection connect(String database, String role, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        var url = "jdbc:postgresql://" + StackContext.HOST + ":" + context.port(Components.POSTGRES) + "/" + database;
        // Not through DriverManager: it does not see drivers of the class loader that Quarkus runs tests in.
        return new Driver().connect(url, properties);
    }

    boolean reachable() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static boolean absent(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
