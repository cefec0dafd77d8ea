package org.alumnibridge.bench.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.alumnibridge.bench.report.Report;
import org.alumnibridge.e2e.story.Narrator;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Progress;
import org.junit.jupiter.api.Test;

/** A tiny run, so that the benchmark cannot rot. */
class PipelineBenchIT {

    @Test
    void measuresFilingsAndChanges() throws Exception {
        LocalStack stack = LocalStack.forTests();
        stack.up(Components.SERVICES, Progress.SILENT);
        Stage stage = new Stage(stack, new Narrator(new PrintStream(OutputStream.nullOutputStream())));

        Report report = new Report("pipeline");
        PipelineBench.smoke(stage).run(report);

        List<Double> counted = values(report, "n");
        assertEquals(List.of(3.0, 3.0), counted.subList(0, 2));
        assertEquals(6, counted.size());
        assertTrue(counted.get(2) > 20 && counted.get(2) <= 40, report.table());
        assertTrue(values(report, "p50").stream().allMatch(value -> value >= 0), report.table());
    }

    private static List<Double> values(Report report, String metric) {
        return report.cases().stream()
                .filter(figure -> figure.metric().equals(metric))
                .map(Report.Case::value)
                .toList();
    }
}
