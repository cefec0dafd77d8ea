package org.alumnibridge.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.Progress;
import org.alumnibridge.localstack.Repository;
import org.alumnibridge.localstack.process.FileLock;

/**
 * The one stack of a Maven run. The first test JVM that asks starts it, the others find it by the Maven process; a
 * watchdog process ends it when Maven has ended.
 */
public final class TestStack {

    private static LocalStack running;

    private TestStack() {}

    /** The stack of this run with PostgreSQL, Kafka, Keycloak and mail ready. */
    public static synchronized LocalStack running() {
        if (running == null) {
            running = startOrJoin();
        }
        return running;
    }

    private static LocalStack startOrJoin() {
        var tests = Repository.find().local().resolve("test");
        var maven = MavenRun.process();
        var directory = tests.resolve(MavenRun.id(maven));
        return FileLock.holding(
                tests.resolve("lock"),
                () -> Files.isDirectory(directory) ? LocalStack.open(directory) : start(directory, maven));
    }

    private static LocalStack start(Path directory, ProcessHandle maven) {
        try {
            // Made first: the watchdog also ends a stack that fails half way.
            Files.createDirectories(directory);
            Watchdog.start(directory, maven);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var stack = LocalStack.open(directory, Ports.free());
        stack.up(Components.INFRASTRUCTURE, Progress.SILENT);
        return stack;
    }
}
