package org.alumnibridge.localstack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.StackException;

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
        try (var setup = DatabaseSetup.with(connect("postgres"))) {
            setup.ensure(database, role, password(role));
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
        return DatabaseSetup.connect(
                StackContext.HOST + ":" + context.port(Components.POSTGRES), database, role, password);
    }

    boolean reachable() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
