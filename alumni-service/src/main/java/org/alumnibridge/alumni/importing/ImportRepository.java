package org.alumnibridge.alumni.importing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Import jobs, their staged lines and errors. */
@ApplicationScoped
class ImportRepository {

    private static final String CLAIM_NEXT = """
            select id from directory_import where state <> 'COMPLETED'
            order by received_at limit 1 for update skip locked
            """;

    /** An error and which of its line's errors it is. */
    record PlacedError(ImportError error, int ordinal) {

        List<String> place() {
            return List.of(Integer.toString(error.line()), Integer.toString(ordinal));
        }
    }

    /** The oldest import with lines to apply, held by this transaction; null when there is none to be had. */
    Uni<DirectoryImport> claimNext() {
        return Panache.getSession().chain(session -> session.createNativeQuery(CLAIM_NEXT, UUID.class)
                .getSingleResultOrNull()
                .chain(id -> id == null ? Uni.createFrom().nullItem() : session.find(DirectoryImport.class, id)));
    }

    Uni<DirectoryImport> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(DirectoryImport.class, id));
    }

    Uni<List<StagedRow>> nextRows(UUID job, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select line, content from import_row where import_id = ?1 order by line limit ?2",
                                Object[].class)
                        .setParameter(1, job)
                        .setParameter(2, most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new StagedRow((Integer) row[0], (String) row[1]))
                        .toList());
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
        Uni<Void> all = Uni.createFrom().voidItem();
        for (ReadRow row : rejected) {
            for (int i = 0; i < row.errors().size(); i++) {
                int ordinal = i;
                all = all.chain(() -> addError(job, ordinal, row.errors().get(ordinal)));
            }
        }
        return all;
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

    private static Uni<Void> addError(UUID job, int ordinal, ImportError error) {
        return execute(
                "insert into import_error (import_id, line, ordinal, pointer, code, detail)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)",
                job,
                error.line(),
                ordinal,
                error.pointer(),
                error.code(),
                error.detail());
    }

    private static PlacedError error(Object[] row) {
        ImportError error = new ImportError((Integer) row[0], (String) row[1], (String) row[2], (String) row[3]);
        return new PlacedError(error, (Integer) row[4]);
    }

    private static Uni<Void> execute(String sql, Object... parameters) {
        return Panache.getSession()
                .chain(session ->
                        bind(session.createNativeQuery(sql), parameters).executeUpdate())
                .replaceWithVoid();
    }

    private static <T> Mutiny.MutationQuery bind(Mutiny.Query<T> query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
