package org.alumnibridge.localstack;

import java.time.Duration;
import org.alumnibridge.localstack.process.Await;
import org.alumnibridge.localstack.process.DetachedProcess;
import org.alumnibridge.localstack.process.DiskSpace;
import org.alumnibridge.localstack.process.FreePorts;
import org.alumnibridge.localstack.process.LogTail;

/** Starts and ends one part and says clearly why it could not. */
final class PartRunner {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    /** A killed JVM is a zombie by its main thread while the others still hold its sockets. */
    private static final Duration PORTS_LIMIT = Duration.ofSeconds(10);

    private static final int LOG_LINES = 25;

    private final StackContext context;
    private final Part part;
    private final long neededMiB;

    PartRunner(StackContext context, Part part) {
        this(context, part, DiskSpace.NEEDED_MIB);
    }

    PartRunner(StackContext context, Part part, long neededMiB) {
        this.context = context;
        this.part = part;
        this.neededMiB = neededMiB;
    }

    /** Starts it and returns when it is ready and set up; nothing to do if it already runs, unless from an older build. */
    void start() {
        if (running() && part.outdated()) {
            stop();
        }
        if (!running()) {
            refuseTakenPorts();
            refuseFullDisk();
            part.prepare();
            DetachedProcess.start(part.launch(), context.log(part.name()), context.pidFile(part.name()));
        }
        awaitReady();
        part.settle();
    }

    boolean running() {
        return context.pidFile(part.name()).process().isPresent();
    }

    void stop() {
        context.pidFile(part.name())
                .process()
                .ifPresent(process -> DetachedProcess.stop(process, part.stopSignal(), STOP_LIMIT));
        context.pidFile(part.name()).delete();
    }

    void kill() {
        context.pidFile(part.name()).process().ifPresent(this::kill);
        context.pidFile(part.name()).delete();
    }

    private void kill(ProcessHandle process) {
        DetachedProcess.kill(process);
        Await.until(PORTS_LIMIT, () -> Ports.of(part.name()).stream()
                .allMatch(name -> FreePorts.isFree(context.port(name))));
    }

    private void awaitReady() {
        if (!Await.until(START_LIMIT, () -> part.ready() || !running())) {
            throw failure(part.name() + " is not ready after " + START_LIMIT.toSeconds() + " seconds.");
        }
        if (!running()) {
            throw failure(part.name() + " died while starting.");
        }
    }

    private void refuseTakenPorts() {
        for (var name : Ports.of(part.name())) {
            if (!FreePorts.isFree(context.port(name))) {
                throw new StackException("Port " + context.port(name) + " of " + name + " is taken by another program."
                        + " End that program or choose another port: --port " + name
                        + "=N (all ports: --port-offset N).");
            }
        }
    }

    private void refuseFullDisk() {
        DiskSpace.require(context.directory(), neededMiB);
        DiskSpace.require(context.data(part.name()), neededMiB);
    }

    private StackException failure(String message) {
        var log = context.log(part.name());
        var shortage = DiskSpace.shortage(context.directory(), neededMiB)
                .map(text -> " " + text)
                .orElse("");
        return new StackException(message + shortage + " Last lines of " + log + ":\n" + LogTail.of(log, LOG_LINES));
    }
}
