package org.alumnibridge.alumni.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;

/**
 * An import as the API shows it.
 *
 * @param progress share of the lines that are dealt with, 0 to 1
 * @param errors the first hundred; all of them stand behind {@code errorsLink}
 */
public record ImportView(
        UUID id,
        String organisation,
        String state,
        double progress,
        Counts counts,
        Instant receivedAt,
        Instant completedAt,
        List<ImportError> errors,
        String errorsLink) {

    /** Numbers of lines. */
    public record Counts(int rows, int created, int updated, int unchanged, int rejected) {}

    static ImportView of(DirectoryImport job, List<ImportError> errors) {
        ImportCounts counts = job.counts();
        return new ImportView(
                job.id(),
                job.organisation(),
                LowerSnakeEnums.write(job.state()),
                job.progress(),
                new Counts(counts.rows(), counts.created(), counts.updated(), counts.unchanged(), counts.rejected()),
                job.receivedAt(),
                job.completedAt(),
                errors,
                "/v1/imports/" + job.id() + "/errors");
    }
}
