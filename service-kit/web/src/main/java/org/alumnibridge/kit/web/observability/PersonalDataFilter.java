package org.alumnibridge.kit.web.observability;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * The last look at every line before it is written, whoever wrote it: what names a person or could be used as one is
 * masked, in the message and in the failure behind it. Nothing is left out, so that the cause can still be found.
 */
@LoggingFilter(name = PersonalDataFilter.NAME)
public final class PersonalDataFilter implements Filter {

    static final String NAME = "personal-data";

    private static final ExtFormatter MESSAGE_ALONE = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord extended) {
            maskMessage(extended);
        } else {
            line.setMessage(Masking.mask(line.getMessage()));
        }
        if (line.getThrown() != null) {
            line.setThrown(MaskedFailure.of(line.getThrown()));
        }
        return true;
    }

    private static void maskMessage(ExtLogRecord line) {
        String message = MESSAGE_ALONE.format(line);
        String masked = Masking.mask(message);
        if (!message.equals(masked)) {
            line.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
            line.setParameters(null);
        }
    }
}
