package org.alumnibridge.localstack.testing;

import java.util.Optional;

/**
 * The program that runs the tests: Maven (the JVM that forked this one), or this JVM itself where there is none, as in an
 * IDE.
 */
final class MavenRun {

    private MavenRun() {}

    static ProcessHandle process() {
        var self = ProcessHandle.current();
        for (var ancestor = self.parent(); ancestor.isPresent(); ancestor = parent(ancestor)) {
            if (isJava(ancestor.get())) {
                return ancestor.get();
            }
        }
        return self;
    }

    /** A name for the run that no later run has: process id and start. */
    static String id(ProcessHandle run) {
        var start = run.info()
                .startInstant()
                .map(instant -> instant.getEpochSecond())
                .orElse(0L);
        return run.pid() + "-" + Long.toString(start, Character.MAX_RADIX);
    }

    private static Optional<ProcessHandle> parent(Optional<ProcessHandle> process) {
        return process.flatMap(ProcessHandle::parent);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/java"))
                .orElse(false);
    }
}
