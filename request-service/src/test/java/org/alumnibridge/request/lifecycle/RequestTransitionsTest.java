package org.alumnibridge.request.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The code is what {@code docs/requests.md} says: who may do what in which state, and where it leads. Nothing else. */
class RequestTransitionsTest {

    @ParameterizedTest
    @EnumSource
    void allowsEachActionToThoseOfTheTableOnly(RequestState from) {
        for (Action action : Action.values()) {
            Set<Party> allowed = Arrays.stream(Party.values())
                    .filter(party -> RequestTransitions.allows(from, action, party))
                    .collect(Collectors.toSet());
            assertEquals(promised(from, action, LifeTable.Row::by), allowed, from + " " + action);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadsWhereTheTableSaysOnly(RequestState from) {
        for (Action action : Action.values()) {
            Set<RequestState> reached = Arrays.stream(RequestState.values())
                    .filter(to -> RequestTransitions.leads(from, action, to))
                    .collect(Collectors.toSet());
            assertEquals(promised(from, action, LifeTable.Row::to), reached, from + " " + action);
        }
    }

    @Test
    void nothingLeadsOutOfAnEnd() {
        assertTrue(LifeTable.rows().stream().noneMatch(row -> row.from().isEnd()));
    }

    private static <T> Set<T> promised(RequestState from, Action action, Function<LifeTable.Row, Set<T>> column) {
        Optional<LifeTable.Row> promised = LifeTable.rows().stream()
                .filter(row -> row.from() == from && row.action() == action)
                .findFirst();
        return promised.map(column).orElse(Set.of());
    }
}
