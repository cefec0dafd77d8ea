package org.alumnibridge.alumni.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.PersonalData;

/** What imports still hold of the person: lines that wait, and who sent the file. */
@ApplicationScoped
class ImportData implements PersonalData {

    private static final String LINES = "import_lines";
    private static final String FILES = "imports_sent";

    private final ImportTraces traces;

    ImportData(ImportTraces traces) {
        this.traces = traces;
    }

    @Override
    public Uni<Map<String, Integer>> count(DataSubject person) {
        return Uni.combine()
                .all()
                .unis(traces.countLines(person), traces.countFiles(person))
                .usingConcurrencyOf(1)
                .with(ImportData::counted);
    }

    @Override
    public Uni<Map<String, Integer>> remove(DataSubject person) {
        return Uni.combine()
                .all()
                .unis(traces.removeLines(person), traces.disownFiles(person))
                .usingConcurrencyOf(1)
                .with(ImportData::counted);
    }

    private static Map<String, Integer> counted(int lines, int files) {
        return Map.of(LINES, lines, FILES, files);
    }
}
