package org.alumnibridge.kit.web.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class PersonalDataFilterTest {

    private final PersonalDataFilter filter = new PersonalDataFilter();

    @Test
    void masksWhatTheArgumentsBring() {
        ExtLogRecord line = new ExtLogRecord(Level.WARN, "Refused %s", ExtLogRecord.FormatStyle.PRINTF, "SomeService");
        line.setParameters(new Object[] {"anna@example.org"});

        assertTrue(filter.isLoggable(line));

        assertEquals("Refused <e-mail>", new PatternFormatter("%s").format(line));
    }

    @Test
    void masksFailuresWithTheirCausesAndKeepsTypesAndPlaces() {
        Exception cause = new IllegalArgumentException("Key (email)=(anna@example.org) already exists");
        Exception failure = new IllegalStateException("No profile", cause);
        failure.addSuppressed(new RuntimeException("Bearer abc.def"));
        ExtLogRecord line = new ExtLogRecord(Level.ERROR, "Failed", "SomeService");
        line.setThrown(failure);

        filter.isLoggable(line);

        String shown = stackTrace(line.getThrown());
        assertFalse(shown.contains("anna") || shown.contains("abc.def"), shown);
        assertTrue(shown.startsWith("java.lang.IllegalStateException: No profile"), shown);
        assertTrue(shown.contains("Caused by: java.lang.IllegalArgumentException: Key (email)=<value>"), shown);
        assertTrue(shown.contains("Suppressed: java.lang.RuntimeException: Bearer <token>"), shown);
        assertTrue(shown.contains("at " + PersonalDataFilterTest.class.getName()), shown);
    }

    @Test
    void failuresThatTellNothingStayWhatTheyAre() {
        Exception failure = new IllegalStateException("closed");
        ExtLogRecord line = new ExtLogRecord(Level.ERROR, "Failed", "SomeService");
        line.setThrown(failure);

        filter.isLoggable(line);

        assertSame(failure, line.getThrown());
    }

    @Test
    void aFailureThatIsItsOwnCauseEnds() {
        RuntimeException first = new RuntimeException("anna@example.org");
        first.addSuppressed(new RuntimeException("again", first));
        ExtLogRecord line = new ExtLogRecord(Level.ERROR, "Failed", "SomeService");
        line.setThrown(first);

        filter.isLoggable(line);

        assertFalse(stackTrace(line.getThrown()).contains("anna@"));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
