package org.alumnibridge.bench.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.alumnibridge.bench.report.Report;
import org.alumnibridge.e2e.story.Narrator;
import org.alumnibridge.e2e.story.Network;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A tiny turn of our relay and of none; the peer wants another write-ahead log than the tests' PostgreSQL writes. */
@Tag("endurance")
class RelayComparisonIT {

    @Test
    void measuresOurRelayUnderLoadAndInBulk() throws Exception {
        LocalStack stack = LocalStack.forTests();
        stack.up(Components.SERVICES, Progress.SILENT);
        Stage stage = new Stage(stack, new Narrator(new PrintStream(OutputStream.nullOutputStream())));
        new Network(stage).build();
        Report report = new Report("relays");

        new RelayComparison(stage, RelayComparison.Size.SMOKE, Path.of("no-peers")).run(report);

        List<Double> rates = report.cases().stream()
                .filter(figure -> figure.metric().equals("rate"))
                .map(Report.Case::value)
                .toList();
        assertEquals(2, rates.size(), report.table());
        assertTrue(rates.stream().allMatch(rate -> rate > 0), report.table());
    }
}
