package org.alumnibridge.alumni.importing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Import jobs, their staged lines and errors. */
@ApplicationScoped
class ImportRepository {

    private static final String CLAIM_NEXT = """
            select id from directory_import oldest
            where state in ('STAGED', 'RUNNING') and (retry_at is null or retry_at <= ?1)
              and not exists (
                select 1 from directory_import other
                where other.organisation = oldest.organisation and other.state in ('STAGED', 'RUNNING')
                  and (other.received_at, other.id) < (oldest.received_at, oldest.id))
            order by received_at, id limit 1 for update skip locked
            """;

    /** An error and which of its line's errors it is. */
    record PlacedError(ImportError error, int ordinal) {

        List<String> place() {
            return List.of(Integer.toString(error.line()), Integer.toString(ordinal));
        }
    }

    /**
     * The oldest import with lines to apply, held by this transaction; null when there is none to be had. An
     * association's imports are applied in the order in which they came: while one is open the later ones wait.
     */
    Uni<DirectoryImport> claimNext(Instant now) {
        return Panache.getSession().chain(session -> session.createNativeQuery(CLAIM_NEXT, UUID.class)
                .setParameter(1, now)
                .getSingleResultOrNull()
                .chain(id -> id == null ? Uni.createFrom().nullItem() : session.find(DirectoryImport.class, id)));
    }

    /** The import, held by this transaction; null when the line is no longer waiting. */
    Uni<DirectoryImport> claim(UUID id, StagedRow line) {
        return findForChange(id).chain(job -> isWaiting(id, line).map(waiting -> waiting ? job : null));
    }

    Uni<DirectoryImport> findForChange(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(DirectoryImport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Uni<Void> flush() {
        return Panache.getSession().chain(Mutiny.Session::flush);
    }

    /** Uploads whose end never came. */
    Uni<Void> removeBrokenOff(Instant lastHeardOfBefore) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from directory_import where state = 'RECEIVING' and received_at < ?1")
                        .setParameter(1, lastHeardOfBefore)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<DirectoryImport> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(DirectoryImport.class, id));
    }

    Uni<List<StagedRow>> nextRows(UUID job, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select line, content, defect from import_row where import_id = ?1 order by line limit ?2",
                                Object[].class)
                        .setParameter(1, job)
                        .setParameter(2, most)
                        .getResultList())
                .map(rows -> rows.stream().map(ImportRepository::staged).toList());
    }

    Uni<Void> removeRowsUpTo(UUID job, int line) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from import_row where import_id = ?1 and line <= ?2")
                        .setParameter(1, job)
                        .setParameter(2, line)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> addErrors(UUID job, List<ReadRow> rejected) {
        return Multi.createFrom()
                .iterable(placed(rejected))
                .onItem()
                .transformToUniAndConcatenate(placed -> addError(job, placed))
                .onItem()
                .ignoreAsUni();
    }

    /** Errors behind the given place, in the order of the file. */
    Uni<List<PlacedError>> errors(UUID job, int afterLine, int afterOrdinal, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select line, pointer, code, detail, ordinal from import_error where import_id = ?1"
                                        + " and (line, ordinal) > (?2, ?3) order by line, ordinal limit ?4",
                                Object[].class)
                        .setParameter(1, job)
                        .setParameter(2, afterLine)
                        .setParameter(3, afterOrdinal)
                        .setParameter(4, most)
                        .getResultList())
                .map(rows -> rows.stream().map(ImportRepository::error).toList());
    }

    private static Uni<Boolean> isWaiting(UUID job, StagedRow line) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from import_row where import_id = ?1 and line = ?2", Long.class)
                        .setParameter(1, job)
                        .setParameter(2, line.line())
                        .getSingleResult())
                .map(found -> found > 0);
    }

    private static StagedRow staged(Object[] row) {
        String defect = (String) row[2];
        return new StagedRow((Integer) row[0], (String) row[1], defect == null ? null : LineDefect.valueOf(defect));
    }

    private static List<PlacedError> placed(List<ReadRow> rejected) {
        return rejected.stream()
                .flatMap(row -> IntStream.range(0, row.errors().size())
                        .mapToObj(ordinal -> new PlacedError(row.errors().get(ordinal), ordinal)))
                .toList();
    }

    private static Uni<Integer> addError(UUID job, PlacedError placed) {
        ImportError error = placed.error();
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "insert into import_error (import_id, line, ordinal, pointer, code, detail)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, job)
                .setParameter(2, error.line())
                .setParameter(3, placed.ordinal())
                .setParameter(4, error.pointer())
                .setParameter(5, error.code())
                .setParameter(6, error.detail())
                .executeUpdate());
    }

    private static PlacedError error(Object[] row) {
        ImportError error = new ImportError((Integer) row[0], (String) row[1], (String) row[2], (String) row[3]);
        return new PlacedError(error, (Integer) row[4]);
    }
}
