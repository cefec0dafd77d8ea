package org.alumnibridge.request.lifecycle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static org.alumnibridge.request.testing.RequestFixture.LEAD;
import static org.alumnibridge.request.testing.RequestFixture.MONDAY;
import static org.alumnibridge.request.testing.RequestFixture.SVERDLOVSK;
import static org.alumnibridge.request.testing.RequestFixture.accepted;
import static org.alumnibridge.request.testing.RequestFixture.asked;
import static org.alumnibridge.request.testing.RequestFixture.by;
import static org.alumnibridge.request.testing.RequestFixture.declined;
import static org.alumnibridge.request.testing.RequestFixture.inBrokerage;
import static org.alumnibridge.request.testing.RequestFixture.question;
import static org.alumnibridge.request.testing.RequestFixture.vacant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;
import org.alumnibridge.request.testing.EventSchemas;
import org.alumnibridge.request.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others may rely on: every step of every request fits the schema that stands beside the example. */
class RequestEventsContractTest {

    private final List<Step> steps = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void theExampleOfEachStepFitsTheSchema(StepName step) {
        EventSchemas.assertValid(EventSchemas.REQUEST, Examples.text("request-service", step.type()));
    }

    @Test
    void everyStepFitsTheSchema() {
        introduced();
        refusedAndDeclined();
        answered();
        unmatchedAndWithdrawn();
        lost();

        Set<StepName> seen =
                steps.stream().map(step -> step.entry().view().step()).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(StepName.class), seen);
        for (Step step : steps) {
            String json = EventSchemas.data(step.event());
            EventSchemas.assertValid(EventSchemas.REQUEST, json);
            assertFalse(json.contains("pump housings"), json);
        }
        assertExamplesShowWhatHappens();
    }

    private void assertExamplesShowWhatHappens() {
        Map<StepName, Set<String>> reached = steps.stream()
                .map(step -> step.entry().view())
                .collect(groupingBy(
                        HistoryView::step, mapping(view -> LowerSnakeEnums.write(view.to()), Collectors.toSet())));
        for (StepName step : StepName.values()) {
            String shown = Examples.event("request-service", step.type())
                    .at("/state/state")
                    .asText();
            assertTrue(reached.get(step).contains(shown), step + " does not lead to " + shown);
        }
    }

    private void introduced() {
        Request request = vacant();
        steps.add(request.file(by(Party.REQUESTER)));
        steps.add(request.assign(Optional.empty(), Act.ofSystem(MONDAY)));
        steps.add(request.follow(Optional.of(SVERDLOVSK), Act.ofSystem(MONDAY)).orElseThrow());
        steps.add(request.change(new RequestChange(null, List.of("logistics"), null, null), by(Party.REQUESTER)));
        steps.add(request.take(LEAD, by(Party.CONTACT_PERSON)));
        Proposal proposal = asked(request);
        steps.add(request.follow(Optional.empty(), Act.ofSystem(MONDAY)).orElseThrow());
        steps.addAll(accepted(request, proposal));
        steps.add(request.confirm(by(Party.REQUESTER)));
        steps.add(request.introduce(Act.ofSystem(MONDAY)));
        steps.add(request.close(Outcome.CONTACT_MADE, by(Party.EXPERT)));
    }

    private void refusedAndDeclined() {
        Request request = inBrokerage();
        steps.add(request.propose(LEAD, "Knows the region.", Optional.of(LEAD), by(Party.CONTACT_PERSON)));
        accepted(request, request.proposalOf(LEAD).orElseThrow());
        steps.add(request.refuseExpert(RefusalReason.NOT_THE_RIGHT_FIELD, by(Party.REQUESTER)));
        steps.add(request.reject(RejectionReason.NO_SUITABLE_EXPERT, by(Party.CONTACT_PERSON)));
    }

    private void answered() {
        Request request = question(1);
        Proposal proposal = asked(request);
        steps.addAll(accepted(request, proposal));
        steps.add(request.answer(proposal, "EN 1559.", by(Party.EXPERT)));
    }

    private void unmatchedAndWithdrawn() {
        Request request = question(1);
        steps.addAll(declined(request, asked(request), Optional.empty()));
        steps.addAll(declined(request, asked(request), Optional.empty()));
        steps.add(request.withdraw(by(Party.REQUESTER)));
    }

    private void lost() {
        Request request = inBrokerage();
        UUID expert = asked(request).expert();
        steps.addAll(Departure.of(expert, request, Optional.of(SVERDLOVSK), Act.ofSystem(MONDAY)));
    }
}
