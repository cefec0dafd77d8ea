package org.alumnibridge.request.capacity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.request.lifecycle.Journal;
import org.alumnibridge.request.lifecycle.Proposal;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.Step;
import org.alumnibridge.request.lifecycle.StepKind;

/** The end of every change of a request: capacity that it set free is given back, and its steps are recorded. */
@ApplicationScoped
public class Bookkeeping {

    private final Leases leases;
    private final Journal journal;

    Bookkeeping(Leases leases, Journal journal) {
        this.leases = leases;
        this.journal = journal;
    }

    /** @return the request's id */
    public Uni<UUID> keep(Request request, List<Step> steps) {
        return leases.settle(request, deciders(request, steps))
                .chain(() -> journal.record(steps))
                .replaceWith(request.id());
    }

    private static List<UUID> deciders(Request request, List<Step> steps) {
        return steps.stream()
                .filter(Bookkeeping::isAnswerOfAnExpert)
                .map(step -> request.proposal(step.proposal()))
                .flatMap(Optional::stream)
                .map(Proposal::expert)
                .toList();
    }

    private static boolean isAnswerOfAnExpert(Step step) {
        return step.kind() == StepKind.PROPOSAL_ACCEPTED || step.kind() == StepKind.PROPOSAL_DECLINED;
    }
}
