package org.alumnibridge.alumni.importing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works off staged imports, those of before the last stop included. One thread; replicas share the work by locks. */
@ApplicationScoped
class ImportJob {

    private static final Logger LOG = Logger.getLogger(ImportJob.class);

    private final WorkingOffImports working;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "import-job");
    private volatile boolean stopping;

    ImportJob(WorkingOffImports working) {
        this.working = working;
    }

    void start(@Observes StartupEvent start) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(5_000);
    }

    /** Something was staged. */
    void ring() {
        bell.release();
    }

    private void run() {
        while (!stopping) {
            try {
                work();
            } catch (InterruptedException stop) {
                stopping = true;
            }
        }
    }

    private void work() throws InterruptedException {
        if (!applyNext() && bell.tryAcquire(1, TimeUnit.SECONDS)) {
            bell.drainPermits();
        }
    }

    /** A failure (the database is away) is tried again after the pause that follows. */
    private boolean applyNext() throws InterruptedException {
        try {
            return VertxContextSupport.subscribeAndAwait(working::next);
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Throwable failure) {
            LOG.warnf("The import goes on after: %s", failure);
            return false;
        }
    }
}
