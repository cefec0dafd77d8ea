package org.alumnibridge.request.lifecycle;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a request, state by state: who may do what, and where it leads. All else is refused. */
class RequestTransitionsTest {

    /** State, action, by whom, to what; a dash where the state stays. */
    private static final String LIFE = """
            submitted     assign          system                                           in_brokerage
            submitted     hand_over       system                                           -
            submitted     change          requester                                        -
            submitted     choose_experts  requester                                        proposed
            submitted     withdraw        requester                                        withdrawn
            in_brokerage  assign          system                                           in_brokerage
            in_brokerage  hand_over       system                                           -
            in_brokerage  change          requester                                        -
            in_brokerage  take            contact_person                                   in_brokerage
            in_brokerage  propose         contact_person,association_admin,network_admin   proposed
            in_brokerage  reject          contact_person,association_admin,network_admin   declined
            in_brokerage  withdraw        requester                                        withdrawn
            unmatched     assign          system                                           in_brokerage
            unmatched     hand_over       system                                           -
            unmatched     propose         contact_person,association_admin,network_admin   proposed
            unmatched     reject          contact_person,association_admin,network_admin   declined
            unmatched     withdraw        requester                                        withdrawn
            proposed      hand_over       system                                           -
            proposed      propose         contact_person,association_admin,network_admin   proposed
            proposed      accept          expert                                           proposed,accepted
            proposed      decline         expert                                           proposed
            proposed      settle          system                                           accepted
            proposed      return          system                                           in_brokerage,unmatched
            proposed      withdraw        requester                                        withdrawn
            accepted      hand_over       system                                           -
            accepted      answer          expert                                           answered
            accepted      confirm         requester                                        releasing
            accepted      refuse_expert   requester                                        in_brokerage,submitted
            accepted      withdraw        requester                                        withdrawn
            releasing     hand_over       system                                           -
            releasing     introduce       system                                           introduced
            releasing     withdraw        requester                                        withdrawn
            introduced    hand_over       system                                           -
            introduced    close           requester,expert                                 completed
            introduced    withdraw        requester                                        withdrawn
            answered      hand_over       system                                           -
            answered      answer          expert                                           answered
            answered      close           requester,expert                                 completed
            answered      withdraw        requester                                        withdrawn
            """;

    private static final Map<String, String[]> ROWS = LIFE.lines()
            .map(line -> line.trim().split(" +"))
            .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row));

    @ParameterizedTest
    @EnumSource
    void allowsEachActionToThoseOfTheTableOnly(RequestState from) {
        for (Action action : Action.values()) {
            Set<Party> allowed = Arrays.stream(Party.values())
                    .filter(party -> RequestTransitions.allows(from, action, party))
                    .collect(toSet());
            assertEquals(named(Party.class, from, action, 2), allowed, from + " " + action);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadsWhereTheTableSaysOnly(RequestState from) {
        for (Action action : Action.values()) {
            Set<RequestState> reached = Arrays.stream(RequestState.values())
                    .filter(to -> RequestTransitions.leads(from, action, to))
                    .collect(toSet());
            assertEquals(named(RequestState.class, from, action, 3), reached, from + " " + action);
        }
    }

    private static <E extends Enum<E>> Set<E> named(Class<E> type, RequestState from, Action action, int column) {
        String[] row = ROWS.get((from + " " + action).toLowerCase(Locale.ROOT));
        if (row == null || row[column].equals("-")) {
            return Set.of();
        }
        return Stream.of(row[column].split(","))
                .map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
