package org.alumnibridge.bench.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {

    @TempDir
    private Path directory;

    @Test
    void showsEveryFigureOfEveryReport() throws IOException {
        Path results = directory.resolve("results");
        Report relays = new Report("relays");
        relays.figure("bulk", "own relay", "rate", 1234.5, "1/s");
        relays.goal("changes/s", 1234.5, ">= 15000");
        relays.write(results);
        new Report("another").write(results);

        new ResultsPage(results).write();

        String page = Files.readString(directory.resolve("RESULTS.md"));
        assertTrue(page.contains("\n## relays\n"), page);
        assertTrue(page.contains("\n## another\n"), page);
        assertTrue(page.contains("\n| bulk | own relay | rate | 1234.50 | 1/s |\n"), page);
        assertTrue(page.contains("\n| goal | changes/s | 1234.50 | >= 15000 |\n"), page);
    }
}
