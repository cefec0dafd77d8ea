package org.alumnibridge.request.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of {@code docs/requests.md}: what is promised about the life of a request. */
final class LifeTable {

    /** @param to empty where the state stays */
    record Row(RequestState from, Action action, Set<Party> by, Set<RequestState> to) {}

    private static final List<List<String>> LINES = lines();

    private LifeTable() {}

    static List<Row> rows() {
        return LINES.stream()
                .filter(cells -> cells.size() == 4)
                .map(LifeTable::row)
                .toList();
    }

    /** Actions that the table's state and part alone do not decide. */
    static Set<Action> conditional() {
        return LINES.stream()
                .filter(cells -> cells.size() == 2)
                .map(cells -> value(Action.class, cells.get(0)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    private static Row row(List<String> cells) {
        return new Row(
                value(RequestState.class, cells.get(0)),
                value(Action.class, cells.get(1)),
                values(Party.class, cells.get(2)),
                cells.get(3).equals("-") ? Set.of() : values(RequestState.class, cells.get(3)));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String cell) {
        return Arrays.stream(cell.split(", ")).map(name -> value(type, name)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    /** Cells of the rows that begin with a code, before the part about erasures. */
    private static List<List<String>> lines() {
        Path page = Path.of(System.getProperty("repository.root", ".."), "docs", "requests.md");
        try {
            return Files.readAllLines(page).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(2, line.length() - 2).replace("`", ""))
                    .map(line -> List.of(line.split(" \\| ")))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
