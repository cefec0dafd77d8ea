package org.alumnibridge.alumni.importing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Works off what is staged, whatever it holds. Lines that cannot be applied together are applied one by one, and the one
 * that cannot be applied at all is rejected. While a part is away the import waits, and those of others go first.
 */
@ApplicationScoped
class WorkingOffImports {

    private static final Logger LOG = Logger.getLogger(WorkingOffImports.class);

    private final ApplyingImports applying;

    WorkingOffImports(ApplyingImports applying) {
        this.applying = applying;
    }

    /** @return whether there was something to do */
    Uni<Boolean> next() {
        return applying.applyNext()
                .map(lines -> lines > 0)
                .onFailure(ChunkFailedException.class)
                .recoverWithUni(failed -> mend(failed).replaceWith(true));
    }

    private Uni<Void> mend(ChunkFailedException failed) {
        LOG.warnf(
                "%d lines of import %s failed: %s",
                failed.rows().size(), failed.job(), failed.getCause().getClass().getName());
        return failed.passes() ? applying.postpone(failed.job()) : applyOneByOne(failed);
    }

    private Uni<Void> applyOneByOne(ChunkFailedException failed) {
        return Multi.createFrom()
                .iterable(failed.rows())
                .onItem()
                .transformToUniAndConcatenate(line -> applyOrReject(failed, line))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> applyOrReject(ChunkFailedException failed, StagedRow line) {
        return applying.applyLine(failed.job(), line)
                .onFailure(WorkingOffImports::lasts)
                .recoverWithUni(() -> applying.rejectLine(failed.job(), line));
    }

    private static boolean lasts(Throwable failure) {
        return failure instanceof ChunkFailedException failed && !failed.passes();
    }
}
