package org.alumnibridge.kit.web.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param next opaque cursor of the page after this one, absent on the last
 * @param total number of items over all pages, only where the caller asked with {@code count=true}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next, Long total) {

    /** A whole list that needs no second page. */
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null, null);
    }

    /**
     * Cuts a page from rows fetched with {@code limit + 1}: the extra row only says that there is a next page.
     *
     * @param key position of an item, as {@link Cursor} takes it
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Cursor.Binding binding, Function<T, List<String>> key) {
        if (rows.size() <= limit) {
            return of(rows);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, Cursor.encode(binding, key.apply(items.get(limit - 1))), null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), next, total);
    }
}
