package org.alumnibridge.alumni.importing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alumnibridge.alumni.erasing.Graves;
import org.alumnibridge.alumni.erasing.PersonMarks;
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
    /** Longer than the gateway waits for the next line of an upload: whoever took it died. */
    private static final Duration BROKEN_OFF = Duration.ofMinutes(2);

    private final ImportRepository imports;
    private final ProfileRepository profiles;
    private final ReadingRows reading;
    private final Graves graves;
    private final PersonMarks marks;
    private final Outbox outbox;
    private final Clock clock;

    ApplyingImports(
            ImportRepository imports,
            ProfileRepository profiles,
            ReadingRows reading,
            Graves graves,
            PersonMarks marks,
            Outbox outbox,
            Clock clock) {
        this.imports = imports;
        this.profiles = profiles;
        this.reading = reading;
        this.graves = graves;
        this.marks = marks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Fails with {@link ChunkFailedException} when these lines cannot be applied together.
     *
     * @return number of lines dealt with; 0 when nothing waits, or another replica has it
     */
    @WithTransaction
    Uni<Integer> applyNext() {
        return imports.claimNext(clock.instant()).chain(job -> job == null ? tidyUp() : applyChunk(job));
    }

    /** One line by itself; it stays away when somebody else has dealt with it. */
    @WithTransaction
    Uni<Integer> applyLine(UUID id, StagedRow line) {
        return imports.claim(id, line)
                .chain(job -> job == null ? Uni.createFrom().item(0) : applyTogether(job, List.of(line)));
    }

    /** Sets a line aside that cannot be applied even by itself. */
    @WithTransaction
    Uni<Integer> rejectLine(UUID id, StagedRow line) {
        ImportError error = new ImportError(
                line.line(), "", "not-storable", "This person could not be stored. Please report the line to us.");
        return imports.claim(id, line)
                .chain(job -> job == null
                        ? Uni.createFrom().item(0)
                        : settle(job, List.of(line), List.of(ReadRow.rejected(error))));
    }

    /** Tries the import again later. */
    @WithTransaction
    Uni<Void> postpone(UUID id) {
        return imports.findForChange(id)
                .onItem()
                .ifNotNull()
                .invoke(job -> job.postpone(clock.instant()))
                .replaceWithVoid();
    }

    private Uni<Integer> tidyUp() {
        return imports.removeBrokenOff(clock.instant().minus(BROKEN_OFF)).replaceWith(0);
    }

    private Uni<Integer> applyChunk(DirectoryImport job) {
        return imports.nextRows(job.id(), CHUNK).chain(rows -> rows.isEmpty() ? end(job) : applyTogether(job, rows));
    }

    private Uni<Integer> end(DirectoryImport job) {
        job.complete(clock.instant());
        return Uni.createFrom().item(1);
    }

    /** Everything is written here, so that what the database refuses is known before the commit. */
    private Uni<Integer> applyTogether(DirectoryImport job, List<StagedRow> staged) {
        return Uni.createFrom()
                .deferred(() ->
                        settle(job, staged, staged.stream().map(reading::read).toList()))
                .call(imports::flush)
                .onFailure()
                .transform(failure -> new ChunkFailedException(job.id(), staged, failure));
    }

    private Uni<Integer> settle(DirectoryImport job, List<StagedRow> staged, List<ReadRow> rows) {
        List<ReadRow> rejected = rows.stream().filter(row -> !row.isGood()).toList();
        List<ReadRow> good = rows.stream().filter(ReadRow::isGood).toList();
        return known(job, good)
                .invoke(chunk -> good.forEach(chunk::take))
                .call(this::store)
                .call(chunk -> imports.addErrors(job.id(), both(rejected, chunk.refused())))
                .call(() -> imports.removeRowsUpTo(
                        job.id(), staged.get(staged.size() - 1).line()))
                .invoke(chunk -> job.count(
                        chunk.counts()
                                .plusRejected(rejected.size() + chunk.refused().size()),
                        clock.instant()))
                .replaceWith(staged.size());
    }

    private Uni<ImportChunk> known(DirectoryImport job, List<ReadRow> good) {
        List<String> externalIds =
                good.stream().map(ReadRow::externalId).distinct().toList();
        Uni<List<Profile>> members = externalIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : profiles.membersForChange(job.organisation(), externalIds);
        return members.chain(found -> chunk(job, found, good));
    }

    /** The graves are asked after the members are locked: who was erased until then is found there. */
    private Uni<ImportChunk> chunk(DirectoryImport job, List<Profile> members, List<ReadRow> good) {
        return graves.marked(ErasedRows.marks(marks, job.organisation(), good))
                .map(found -> new ErasedRows(marks, job.organisation(), found))
                .map(erased -> new ImportChunk(job.organisation(), members, erased, job.actor(), clock.instant()));
    }

    private static List<ReadRow> both(List<ReadRow> some, List<ReadRow> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private Uni<Void> store(ImportChunk chunk) {
        return profiles.addAll(chunk.made()).chain(() -> outbox.append(chunk.events()));
    }
}
