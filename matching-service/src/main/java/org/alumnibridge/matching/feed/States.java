package org.alumnibridge.matching.feed;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * States by id at one moment; never changes. Kept in many small parts that successive snapshots share: after a change
 * one part is copied, and two snapshots are told apart by looking at the parts that differ.
 */
public final class States<T> extends AbstractMap<UUID, T> {

    static final int PARTS = 1024;

    private final List<Map<UUID, T>> parts;
    private final int size;

    /** @param parts {@value #PARTS} maps that no one changes any more, each id in the part {@link #partOf} tells */
    States(List<Map<UUID, T>> parts) {
        this.parts = parts;
        this.size = parts.stream().mapToInt(Map::size).sum();
    }

    static int partOf(UUID id) {
        int hash = id.hashCode();
        return (hash ^ (hash >>> 16)) & (PARTS - 1);
    }

    /** Ids whose state is another object in the one than in the other, or is missing in one of them. */
    public static <T> Set<UUID> differing(Map<UUID, T> one, Map<UUID, T> other) {
        Set<UUID> differing = new HashSet<>();
        if (one instanceof States<T> left && other instanceof States<T> right) {
            for (int i = 0; i < PARTS; i++) {
                collect(left.parts.get(i), right.parts.get(i), differing);
            }
        } else {
            collect(one, other, differing);
        }
        return differing;
    }

    @Override
    public T get(Object key) {
        return key instanceof UUID id ? parts.get(partOf(id)).get(id) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<UUID, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<UUID, T>> iterator() {
                return new OverAll<>(parts, Map::entrySet);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    @Override
    public Collection<T> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<T> iterator() {
                return new OverAll<>(parts, Map::values);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private static <T> void collect(Map<UUID, T> one, Map<UUID, T> other, Set<UUID> differing) {
        if (one == other) {
            return;
        }
        one.forEach((id, state) -> {
            if (other.get(id) != state) {
                differing.add(id);
            }
        });
        other.keySet().stream().filter(id -> !one.containsKey(id)).forEach(differing::add);
    }

    private static final class OverAll<T, E> implements Iterator<E> {
        private final Iterator<Map<UUID, T>> parts;
        private final Function<Map<UUID, T>, Collection<E>> view;
        private Iterator<E> current = List.<E>of().iterator();

        OverAll(List<Map<UUID, T>> parts, Function<Map<UUID, T>, Collection<E>> view) {
            this.parts = parts.iterator();
            this.view = view;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && parts.hasNext()) {
                current = view.apply(parts.next()).iterator();
            }
            return current.hasNext();
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
