package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.list.Cursor;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.kit.web.problem.Problems;

/** The office of an association lists its own members, the unclaimed included. */
@ApplicationScoped
class ListingMembers {

    private final DirectoryQueries directory;

    ListingMembers(DirectoryQueries directory) {
        this.directory = directory;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for another organisation than the caller's */
    Uni<Page<PersonView>> of(Caller caller, String organisation, String cursor, int limit) {
        if (!caller.administers(organisation)) {
            throw Problems.notFound();
        }
        Cursor.Binding binding = Cursor.Binding.of("members", organisation);
        String after = Cursor.decode(cursor, binding, 1).map(key -> key.get(0)).orElse("");
        return directory.members(organisation, after, limit + 1).map(people -> page(people, limit, binding));
    }

    private static Page<PersonView> page(List<Person> people, int limit, Cursor.Binding binding) {
        return Page.cut(people, limit, binding, person -> List.of(person.externalId()))
                .map(person -> PersonView.of(person, EnumSet.allOf(FieldGroup.class)));
    }
}
