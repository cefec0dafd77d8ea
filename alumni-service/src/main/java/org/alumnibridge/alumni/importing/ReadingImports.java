package org.alumnibridge.alumni.importing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.importing.ImportRepository.PlacedError;
import org.alumnibridge.kit.web.list.Cursor;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.kit.web.problem.Problems;

@ApplicationScoped
class ReadingImports {

    private static final int SHOWN = 100;

    /** An error's place in the list: its line, and which of the line's errors it is. */
    private record Place(int line, int ordinal) {

        static final Place START = new Place(0, -1);

        static Place read(List<String> key) {
            return new Place(Integer.parseInt(key.get(0)), Integer.parseInt(key.get(1)));
        }
    }

    private final ImportRepository imports;

    ReadingImports(ImportRepository imports) {
        this.imports = imports;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an import of another organisation, too */
    @WithSession
    Uni<ImportView> one(String organisation, UUID id) {
        return ofOrganisation(organisation, id)
                .chain(job -> imports.errors(id, Place.START.line(), Place.START.ordinal(), SHOWN)
                        .map(errors -> ImportView.of(
                                job, errors.stream().map(PlacedError::error).toList())));
    }

    /** All errors in the order of the file. */
    @WithSession
    Uni<Page<ImportError>> errors(String organisation, UUID id, String cursor, int limit) {
        Cursor.Binding binding = Cursor.Binding.of("importErrors", id);
        Place after = Cursor.decode(cursor, binding, 2, Place::read).orElse(Place.START);
        return ofOrganisation(organisation, id)
                .chain(job -> imports.errors(id, after.line(), after.ordinal(), limit + 1))
                .map(rows -> Page.cut(rows, limit, binding, PlacedError::place).map(PlacedError::error));
    }

    private Uni<DirectoryImport> ofOrganisation(String organisation, UUID id) {
        return imports.find(id)
                .onItem()
                .transform(job -> job != null && job.organisation().equals(organisation) ? job : null)
                .onItem()
                .ifNull()
                .failWith(Problems::notFound);
    }
}
