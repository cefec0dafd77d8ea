package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.list.Cursor;
import org.alumnibridge.kit.web.list.Page;

/**
 * Somebody looks for people, among those they may see and by what they may see of them. Pages hold while others join,
 * change and leave: nobody comes twice, and nobody is left out who was there all the time and whose value to sort by
 * stayed as it was.
 */
@ApplicationScoped
class SearchingPeople {

    /**
     * A page to be read.
     *
     * @param cursor where the page before ended; null for the first
     * @param count whether to count all that are found
     */
    record Search(PersonFilter filter, PersonSort sort, String cursor, int limit, boolean count) {

        Cursor.Binding binding() {
            return Cursor.Binding.of("alumni", filter, sort);
        }

        Place place() {
            return Cursor.decode(cursor, binding(), Place.PARTS, written -> Place.read(written, sort))
                    .orElseGet(sort::start);
        }
    }

    private final RecognisingViewers viewers;
    private final TieQueries ties;
    private final VisibilityPolicy policy;
    private final SearchQueries queries;

    SearchingPeople(RecognisingViewers viewers, TieQueries ties, VisibilityPolicy policy, SearchQueries queries) {
        this.viewers = viewers;
        this.ties = ties;
        this.policy = policy;
        this.queries = queries;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the cursor is of another list */
    Uni<Page<PersonView>> search(Caller caller, Search search) {
        Place place = search.place();
        return viewers.recognise(caller).chain(this::sight).chain(sight -> page(sight, search, place));
    }

    private Uni<Sight> sight(Viewer viewer) {
        return ties.of(viewer).map(tied -> policy.sight(viewer, tied));
    }

    private Uni<Page<PersonView>> page(Sight sight, Search search, Place place) {
        Uni<Page<PersonView>> page = found(sight, search, place).map(found -> cut(found, search));
        return search.count() ? page.chain(cut -> counted(sight, search, cut)) : page;
    }

    /** One more than a page, if there is: what the part of the list does not have is taken from the rest. */
    private Uni<List<FoundPerson>> found(Sight sight, Search search, Place place) {
        int wanted = search.limit() + 1;
        Uni<List<FoundPerson>> found = queries.page(sight, search.filter(), search.sort(), place, wanted);
        return place.isRest() || search.sort().group() == null
                ? found
                : found.chain(some -> filledUp(some, sight, search, wanted - some.size()));
    }

    private Uni<List<FoundPerson>> filledUp(List<FoundPerson> found, Sight sight, Search search, int missing) {
        return missing == 0
                ? Uni.createFrom().item(found)
                : queries.page(sight, search.filter(), search.sort(), Place.REST, missing)
                        .map(rest -> joined(found, rest));
    }

    private static List<FoundPerson> joined(List<FoundPerson> some, List<FoundPerson> others) {
        List<FoundPerson> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Page<PersonView> cut(List<FoundPerson> found, Search search) {
        return Page.cut(found, search.limit(), search.binding(), person -> Place.of(person)
                        .write())
                .map(FoundPerson::view);
    }

    private Uni<Page<PersonView>> counted(Sight sight, Search search, Page<PersonView> page) {
        return queries.count(sight, search.filter()).map(total -> new Page<>(page.items(), page.next(), total));
    }
}
