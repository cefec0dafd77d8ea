package org.alumnibridge.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import org.alumnibridge.bench.pipeline.PipelineBench;
import org.alumnibridge.bench.report.Report;
import org.alumnibridge.bench.report.ResultsPage;
import org.alumnibridge.e2e.story.Narrator;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.localstack.LocalStack;

/** Runs one benchmark on a running local stack, prints its figures and writes them down. */
public final class Bench {

    private Bench() {}

    /**
     * @param args the benchmark's name, its size, the stack's directory, the directory of the results, the one of the
     * peers' libraries
     */
    public static void main(String[] args) throws SQLException, InterruptedException {
        if (!args[0].equals("pipeline")) {
            System.err.println("There is no benchmark " + args[0] + ". Benchmarks: pipeline");
            System.exit(1);
        }
        Stage stage = silentStage(LocalStack.open(Path.of(args[2])));
        Path peers = Path.of(args[4], "debezium");
        PipelineBench bench = args[1].equals("full") ? PipelineBench.full(stage, peers) : PipelineBench.smoke(stage);
        Report report = new Report(args[0]);
        try {
            bench.run(report);
            report.write(Path.of(args[3]));
            new ResultsPage(Path.of(args[3])).write();
        } finally {
            System.out.print(report.table());
        }
    }

    private static Stage silentStage(LocalStack stack) {
        return new Stage(stack, new Narrator(new PrintStream(OutputStream.nullOutputStream())));
    }
}
