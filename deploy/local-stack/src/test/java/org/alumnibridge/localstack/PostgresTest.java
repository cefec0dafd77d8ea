package org.alumnibridge.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresTest {

    private final LocalStack stack = LocalStack.forTests();

    @Test
    void findsCyrillicByTrigrams() throws SQLException {
        try (var alumni = connect("alumni", "alumni")) {
            alumni.createStatement().execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            var found = alumni.createStatement()
                    .executeQuery("SELECT similarity('Екатеринбург', 'Екатеринбурк') > 0.5, lower('ЁЖ') = 'ёж'");
            assertTrue(found.next());
            assertTrue(found.getBoolean(1), "similar");
            assertTrue(found.getBoolean(2), "lower case");
        }
    }

    @Test
    void keepsServicesOutOfEachOthersDatabases() {
        var refused = assertThrows(SQLException.class, () -> connect("alumni", "request"));
        assertEquals("42501", refused.getSQLState());
    }

    @Test
    void refusesAWrongPassword() {
        var refused = assertThrows(SQLException.class, () -> stack.databases().connect("alumni", "alumni", "guessed"));
        assertEquals("28P01", refused.getSQLState());
    }

    @Test
    void writesDurably() throws SQLException {
        try (var connection = connect("alumni", "alumni")) {
            var setting = connection.createStatement().executeQuery("SHOW fsync");
            setting.next();
            assertEquals("on", setting.getString(1));
        }
    }

    private Connection connect(String database, String role) throws SQLException {
        return stack.databases().connect(database, role, stack.databases().password(role));
    }
}
