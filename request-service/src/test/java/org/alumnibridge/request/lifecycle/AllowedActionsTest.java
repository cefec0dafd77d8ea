package org.alumnibridge.request.lifecycle;

import static org.alumnibridge.request.testing.RequestFixture.DEPUTY;
import static org.alumnibridge.request.testing.RequestFixture.LEAD;
import static org.alumnibridge.request.testing.RequestFixture.MONDAY;
import static org.alumnibridge.request.testing.RequestFixture.REQUESTER;
import static org.alumnibridge.request.testing.RequestFixture.SVERDLOVSK;
import static org.alumnibridge.request.testing.RequestFixture.accepted;
import static org.alumnibridge.request.testing.RequestFixture.asked;
import static org.alumnibridge.request.testing.RequestFixture.by;
import static org.alumnibridge.request.testing.RequestFixture.declined;
import static org.alumnibridge.request.testing.RequestFixture.inBrokerage;
import static org.alumnibridge.request.testing.RequestFixture.question;
import static org.alumnibridge.request.testing.RequestFixture.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;
import org.alumnibridge.request.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every reachable state, seen by everybody: what is listed as allowed works and leads where {@code docs/requests.md}
 * says; all else is refused, and the refusal lists the same.
 */
class AllowedActionsTest {

    /** Requests as they come to stand. */
    private enum Situation {
        CHOOSING(() -> question(1)),
        IN_BROKERAGE(() -> inBrokerage()),
        TAKEN(AllowedActionsTest::taken),
        VACANT(() -> vacant()),
        UNMATCHED(AllowedActionsTest::unmatched),
        ASKED(() -> with(inBrokerage(), request -> asked(request))),
        TWO_ASKED(() -> with(question(2), AllowedActionsTest::twoAsked)),
        ONE_OF_TWO_ACCEPTED(() -> with(question(2), request -> accepted(request, twoAsked(request)))),
        ACCEPTED(() -> with(inBrokerage(), request -> accepted(request, asked(request)))),
        QUESTION_ACCEPTED(() -> with(question(1), request -> accepted(request, asked(request)))),
        RELEASING(AllowedActionsTest::releasing),
        INTRODUCED(() -> with(releasing(), request -> request.introduce(Act.ofSystem(MONDAY)))),
        ANSWERED(AllowedActionsTest::answered),
        COMPLETED(() -> with(answered(), request -> request.close(Outcome.ANSWERED, by(Party.REQUESTER)))),
        DECLINED(() -> with(inBrokerage(), AllowedActionsTest::reject)),
        WITHDRAWN(() -> with(inBrokerage(), request -> request.withdraw(by(Party.REQUESTER))));

        private final Supplier<Request> made;

        Situation(Supplier<Request> made) {
            this.made = made;
        }
    }

    /** Those who look at a request. */
    private enum Onlooker {
        REQUESTER_SELF(request -> member(REQUESTER)),
        LEAD_IN_OFFICE(request -> member(LEAD)),
        DEPUTY_IN_OFFICE(request -> member(DEPUTY)),
        FIRST_EXPERT(request -> member(expert(request, 0))),
        SECOND_EXPERT(request -> member(expert(request, 1))),
        OFFICE(request -> caller(Roles.ASSOCIATION_ADMIN, "drmn")),
        OTHER_OFFICE(request -> caller(Roles.ASSOCIATION_ADMIN, "giz")),
        OPERATOR(request -> caller(Roles.NETWORK_ADMIN, null)),
        STRANGER(request -> member(Ids.next()));

        private final Function<Request, Person> person;

        Onlooker(Function<Request, Person> person) {
            this.person = person;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsListedIsAcceptedAndAllElseRefused(Situation situation) {
        for (Onlooker onlooker : Onlooker.values()) {
            for (Action action : Action.values()) {
                look(situation, onlooker, action);
            }
        }
    }

    @Test
    void everyStateIsLookedAt() {
        assertEquals(
                EnumSet.allOf(RequestState.class),
                Stream.of(Situation.values())
                        .map(situation -> situation.made.get().state())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(RequestState.class))));
    }

    private static void look(Situation situation, Onlooker onlooker, Action action) {
        String what = situation + " " + onlooker + " " + action;
        Request request = situation.made.get();
        Standing standing = Standing.of(request, onlooker.person.apply(request));
        RequestState from = request.state();
        boolean inTable = row(from, action)
                .filter(row -> row.by().stream().anyMatch(standing.parties()::contains))
                .isPresent();
        if (!standing.allowedActions().contains(action)) {
            assertTrue(!inTable || LifeTable.conditional().contains(action), what);
            assertRefused(standing, action, what);
            return;
        }
        assertTrue(inTable, what);
        perform(action, standing);
        Set<RequestState> to = row(from, action).orElseThrow().to();
        assertTrue(to.isEmpty() ? request.state() == from : leadsTo(to, request, from, action), what);
    }

    /** What the system does by itself after a decline comes on top. */
    private static boolean leadsTo(Set<RequestState> to, Request request, RequestState from, Action action) {
        boolean settled = action == Action.DECLINE
                && Stream.of(Action.RETURN, Action.SETTLE)
                        .flatMap(next -> row(from, next).stream())
                        .anyMatch(row -> row.to().contains(request.state()));
        return settled || to.contains(request.state());
    }

    private static void assertRefused(Standing standing, Action action, String what) {
        HttpProblem refused = assertThrows(HttpProblem.class, () -> standing.require(action, MONDAY), what);
        assertEquals(409, refused.getStatusCode());
        assertEquals(
                LowerSnakeEnums.write(standing.request().state()),
                refused.getParameters().get("state"),
                what);
        assertEquals(
                standing.allowedActions().stream().map(LowerSnakeEnums::write).toList(),
                refused.getParameters().get("allowedActions"),
                what);
    }

    private static Optional<LifeTable.Row> row(RequestState from, Action action) {
        return LifeTable.rows().stream()
                .filter(row -> row.from() == from && row.action() == action)
                .findFirst();
    }

    private static Object perform(Action action, Standing standing) {
        Request request = standing.request();
        Act act = standing.require(action, MONDAY);
        return switch (action) {
            case CHANGE -> request.change(new RequestChange(null, List.of("logistics"), null, null), act);
            case CHOOSE_EXPERTS, PROPOSE -> request.propose(Ids.next(), null, Optional.empty(), act);
            case TAKE -> request.take(standing.person().requireProfile(), act);
            case REJECT -> request.reject(RejectionReason.OTHER, act);
            case ACCEPT -> request.accept(standing.proposal().orElseThrow(), act);
            case DECLINE ->
                request.decline(standing.proposal().orElseThrow(), DeclineReason.OTHER, Optional.of(SVERDLOVSK), act);
            case ANSWER -> request.answer(standing.proposal().orElseThrow(), "EN 1559.", act);
            case CONFIRM -> request.confirm(act);
            case REFUSE_EXPERT -> request.refuseExpert(RefusalReason.OTHER, act);
            case CLOSE -> request.close(Outcome.ANSWERED, act);
            case WITHDRAW -> request.withdraw(act);
            case ASSIGN, HAND_OVER, SETTLE, RETURN, INTRODUCE -> throw new AssertionError("The system's alone");
        };
    }

    private static Person member(UUID profile) {
        return new Person(
                new Caller("subject", Set.of(Roles.MEMBER), Optional.empty(), Optional.empty()), Optional.of(profile));
    }

    private static Person caller(String role, String organisation) {
        Caller caller = new Caller("subject", Set.of(role), Optional.ofNullable(organisation), Optional.empty());
        return new Person(caller, Optional.empty());
    }

    private static UUID expert(Request request, int number) {
        List<Proposal> proposals = request.proposals();
        return number < proposals.size() ? proposals.get(number).expert() : Ids.next();
    }

    private static Request with(Request request, Function<Request, ?> step) {
        step.apply(request);
        return request;
    }

    private static Proposal twoAsked(Request request) {
        asked(request);
        return asked(request);
    }

    private static Request taken() {
        return with(inBrokerage(), request -> request.take(LEAD, by(Party.CONTACT_PERSON)));
    }

    private static Request unmatched() {
        return with(question(1), request -> declined(request, asked(request), Optional.empty()));
    }

    private static Request releasing() {
        Request request = with(inBrokerage(), accepting -> accepted(accepting, asked(accepting)));
        return with(request, accepted -> accepted.confirm(by(Party.REQUESTER)));
    }

    private static Request answered() {
        Request request = question(1);
        Proposal proposal = asked(request);
        accepted(request, proposal);
        return with(request, accepted -> accepted.answer(proposal, "EN 1559.", by(Party.EXPERT)));
    }

    private static Step reject(Request request) {
        return request.reject(RejectionReason.OTHER, by(Party.CONTACT_PERSON));
    }
}
