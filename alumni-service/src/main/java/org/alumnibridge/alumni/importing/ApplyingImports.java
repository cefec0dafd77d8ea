package org.alumnibridge.alumni.importing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.kit.data.outbox.Outbox;

/**
 * Applies the next staged lines of the oldest open import: profiles, events, errors and counts in one transaction, and
 * the lines leave in it too. Killed at any point, an import goes on where it was, with nothing done twice.
 */
@ApplicationScoped
class ApplyingImports {

    static final int CHUNK = 500;

    private final ImportRepository imports;
    private final ProfileRepository profiles;
    private final ReadingRows reading;
    private final Outbox outbox;
    private final Clock clock;

    ApplyingImports(
            ImportRepository imports, ProfileRepository profiles, ReadingRows reading, Outbox outbox, Clock clock) {
        this.imports = imports;
        this.profiles = profiles;
        this.reading = reading;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return number of lines dealt with; 0 when nothing waits, or another replica has it */
    @WithTransaction
    Uni<Integer> applyNext() {
        return imports.claimNext().chain(job -> job == null ? Uni.createFrom().item(0) : applyChunk(job));
    }

    private Uni<Integer> applyChunk(DirectoryImport job) {
        return imports.nextRows(job.id(), CHUNK).chain(rows -> apply(job, rows));
    }

    private Uni<Integer> apply(DirectoryImport job, List<StagedRow> staged) {
        List<ReadRow> rows = staged.stream().map(reading::read).toList();
        List<ReadRow> rejected = rows.stream().filter(row -> !row.isGood()).toList();
        List<ReadRow> good = rows.stream().filter(ReadRow::isGood).toList();
        return known(job, good)
                .invoke(chunk -> good.forEach(chunk::take))
                .call(this::store)
                .call(() -> imports.addErrors(job.id(), rejected))
                .call(() -> imports.removeRowsUpTo(
                        job.id(), staged.get(staged.size() - 1).line()))
                .invoke(chunk -> job.count(chunk.counts().plusRejected(rejected.size()), clock.instant()))
                .replaceWith(staged.size());
    }

    private Uni<ImportChunk> known(DirectoryImport job, List<ReadRow> good) {
        List<String> externalIds =
                good.stream().map(ReadRow::externalId).distinct().toList();
        Uni<List<Profile>> members = externalIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : profiles.membersForChange(job.organisation(), externalIds);
        return members.map(found -> new ImportChunk(job.organisation(), found, job.actor(), clock.instant()));
    }

    private Uni<Void> store(ImportChunk chunk) {
        Uni<Void> stored = Uni.createFrom().voidItem();
        for (Profile profile : chunk.made()) {
            stored = stored.chain(() -> profiles.add(profile));
        }
        return stored.chain(() -> outbox.append(chunk.events()));
    }
}
