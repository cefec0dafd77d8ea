package org.alumnibridge.alumni.directory;

import java.util.ArrayList;
import java.util.List;

/** Walks over all pages of a list. */
final class Walks {

    private Walks() {}

    static List<FoundPerson> walk(SearchQueries queries, Sight sight, PersonFilter filter, PersonSort sort, int size) {
        List<FoundPerson> all = new ArrayList<>();
        Place place = sort.start();
        while (place != null) {
            Place from = place;
            List<FoundPerson> page = DirectoryRows.await(() -> queries.page(sight, filter, sort, from, size));
            all.addAll(page);
            place = next(page, from, sort, size);
        }
        return all;
    }

    private static Place next(List<FoundPerson> page, Place from, PersonSort sort, int size) {
        if (page.size() == size) {
            return Place.of(page.get(size - 1));
        }
        return from.isRest() || sort.group() == null ? null : Place.REST;
    }
}
