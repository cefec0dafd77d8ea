package org.alumnibridge.request.lifecycle;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;
import org.alumnibridge.request.network.Brokerage;

/**
 * A request with the proposals that belong to it. Every change is a {@link Step} that raises the version; whether the
 * caller may do it is asked before, by {@link Standing#require}.
 */
@Entity
@Table(name = "request")
public class Request {

    private static final String TOPIC = "requests.lifecycle";

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Embedded
    private FiledContent filed;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Embedded
    private InCharge inCharge;

    @Column(name = "introduction_id")
    private UUID introductionId;

    @Column(name = "introduction_expert")
    private UUID introductionExpert;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private WaitingFor waitingFor;

    @Column(name = "due_at")
    private Instant dueAt;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("proposedAt, id")
    private List<Proposal> proposals = new ArrayList<>();

    protected Request() {}

    public Request(UUID id, RequestContent content) {
        this.id = id;
        this.filed = new FiledContent(content);
        this.inCharge = new InCharge(content.route());
    }

    public Step file(Act act) {
        this.filedAt = act.at();
        enter(RequestState.SUBMITTED, act.at());
        return step(StepName.FILED, null, act, null, null);
    }

    /** @param found empty for a vacant region: then it waits for the network's operators */
    public Step assign(Optional<Brokerage> found, Act act) {
        inCharge.place(found);
        return move(Action.ASSIGN, RequestState.IN_BROKERAGE, StepName.ASSIGNED, act);
    }

    /**
     * Keeps up with who is in office: what waits for somebody who has left, or for nobody, is assigned anew; else those
     * in charge change and the request stays where it is.
     *
     * @return empty when nothing changes
     */
    public Optional<Step> follow(Optional<Brokerage> found, Act act) {
        if (!RequestTransitions.allows(state, Action.HAND_OVER, act.by())
                || !inCharge.isBrokered()
                || inCharge.isWith(found)) {
            return Optional.empty();
        }
        return Optional.of(
                waitsForBroker() && !inCharge.keepsBroker(found) ? assign(found, act) : handOver(found, act));
    }

    private boolean waitsForBroker() {
        return state == RequestState.IN_BROKERAGE || state == RequestState.UNMATCHED;
    }

    private Step handOver(Optional<Brokerage> found, Act act) {
        inCharge.place(found);
        return step(StepName.BROKERS_CHANGED, state, act, null, null);
    }

    /** Changes what is given; null leaves a value as it is. */
    public Step change(RequestChange change, Act act) {
        this.filed = new FiledContent(content().with(change));
        return step(StepName.CHANGED, state, act, null, null);
    }

    public Step take(UUID contactPerson, Act act) {
        inCharge.takeOver(contactPerson, act.at());
        return move(Action.TAKE, RequestState.IN_BROKERAGE, StepName.TAKEN, act);
    }

    /**
     * Asks an expert. Proposing takes.
     *
     * @param contactPerson who proposes, empty for an office or a requester on the direct route
     * @param overruling why this expert though not on the shortlist, or null
     */
    public Step propose(UUID expert, String overruling, Optional<UUID> contactPerson, Act act) {
        contactPerson.ifPresent(profile -> inCharge.takeOver(profile, act.at()));
        Proposal proposal = new Proposal(this, expert, overruling, act.at());
        proposals.add(proposal);
        RequestState from = state;
        enter(RequestState.PROPOSED, act.at());
        return step(StepName.PROPOSED, from, act, null, proposal.id());
    }

    /** The first who accept win: with the last that was wanted, the rivals are released in the same step. */
    public List<Step> accept(Proposal proposal, Act act) {
        proposal.decide(ProposalState.ACCEPTED, null, act.at());
        enter(RequestState.PROPOSED, act.at());
        List<Step> steps = new ArrayList<>();
        steps.add(step(StepName.PROPOSAL_ACCEPTED, state, act, null, proposal.id()));
        if (accepted().size() >= content().expertsWanted() || open().isEmpty()) {
            steps.add(settle(Action.ACCEPT, act));
        }
        return steps;
    }

    /** @param next who takes over when nobody is left to answer on the direct route; empty when nobody can */
    public List<Step> decline(Proposal proposal, DeclineReason reason, Optional<Brokerage> next, Act act) {
        proposal.decide(ProposalState.DECLINED, reason, act.at());
        enter(RequestState.PROPOSED, act.at());
        List<Step> steps = new ArrayList<>();
        steps.add(step(StepName.PROPOSAL_DECLINED, state, act, code(reason), proposal.id()));
        if (open().isEmpty()) {
            steps.addAll(allDecided(next, Act.ofSystem(act.at())));
        }
        return steps;
    }

    /** No proposal is open any more. */
    List<Step> allDecided(Optional<Brokerage> next, Act act) {
        if (!accepted().isEmpty()) {
            return List.of(settle(Action.SETTLE, act));
        }
        return inCharge.isBrokered() ? List.of(giveBack(act)) : goOver(next, act);
    }

    private Step giveBack(Act act) {
        return move(Action.RETURN, RequestState.IN_BROKERAGE, StepName.RETURNED, act);
    }

    /** From the direct route to those who broker: the requester's own choice has led to nobody. */
    private List<Step> goOver(Optional<Brokerage> next, Act act) {
        inCharge.place(next);
        return next.isEmpty()
                ? List.of(move(Action.RETURN, RequestState.UNMATCHED, StepName.UNMATCHED, act))
                : List.of(giveBack(act), move(Action.ASSIGN, RequestState.IN_BROKERAGE, StepName.ASSIGNED, act));
    }

    public Step reject(RejectionReason reason, Act act) {
        return move(Action.REJECT, RequestState.DECLINED, StepName.DECLINED, act, code(reason));
    }

    public Step answer(Proposal proposal, String answer, Act act) {
        proposal.answer(answer, act.at());
        RequestState from = state;
        enter(RequestState.ANSWERED, act.at());
        return step(StepName.ANSWERED, from, act, null, proposal.id());
    }

    public Step confirm(Act act) {
        this.introductionId = Ids.next();
        this.introductionExpert = accepted().get(0).expert();
        return move(Action.CONFIRM, RequestState.RELEASING, StepName.CONFIRMED, act);
    }

    public Step refuseExpert(RefusalReason reason, Act act) {
        accepted().forEach(proposal -> proposal.decide(ProposalState.REFUSED, null, act.at()));
        return move(Action.REFUSE_EXPERT, whereExpertsAreSought(), StepName.REFUSED, act, code(reason));
    }

    public Step introduce(Act act) {
        return move(Action.INTRODUCE, RequestState.INTRODUCED, StepName.INTRODUCED, act);
    }

    public Step close(Outcome result, Act act) {
        this.outcome = result;
        return move(Action.CLOSE, RequestState.COMPLETED, StepName.COMPLETED, act);
    }

    public Step withdraw(Act act) {
        return withdraw(null, act);
    }

    /** Whoever is asked need not answer any more; who has accepted or answered has done so. */
    Step withdraw(String reason, Act act) {
        releaseOpen(act);
        return move(Action.WITHDRAW, RequestState.WITHDRAWN, StepName.WITHDRAWN, act, reason);
    }

    /** What the expert was asked or has agreed to comes to nothing; the request stays where it is. */
    Step loseExpert(Proposal proposal, String reason, Act act) {
        proposal.decide(ProposalState.WITHDRAWN, null, act.at());
        this.introductionId = null;
        this.introductionExpert = null;
        enter(state, act.at());
        return step(StepName.PROPOSAL_WITHDRAWN, state, act, reason, proposal.id());
    }

    /** Back to where the next expert is looked for: nobody is left of those who had accepted. */
    Step searchAnew(Act act) {
        return move(Action.RETURN, whereExpertsAreSought(), StepName.RETURNED, act);
    }

    private RequestState whereExpertsAreSought() {
        return inCharge.isBrokered() ? RequestState.IN_BROKERAGE : RequestState.SUBMITTED;
    }

    /** Proposals that hold capacity though nothing more is expected of their experts. */
    public List<Proposal> idleLeases() {
        return proposals.stream()
                .filter(Proposal::isLeased)
                .filter(proposal ->
                        state.isEnd() || proposal.isAnswered() || !(proposal.isOpen() || proposal.isAccepted()))
                .toList();
    }

    /** Enough have accepted, or all have answered and some have accepted: the others need not answer any more. */
    private Step settle(Action action, Act act) {
        releaseOpen(act);
        return move(action, RequestState.ACCEPTED, StepName.ACCEPTED, act);
    }

    private void releaseOpen(Act act) {
        open().forEach(rival -> rival.decide(ProposalState.RELEASED, null, act.at()));
    }

    private Step move(Action action, RequestState to, StepName name, Act act) {
        return move(action, to, name, act, null);
    }

    private Step move(Action action, RequestState to, StepName name, Act act, String reason) {
        RequestState from = state;
        if (!RequestTransitions.leads(from, action, to)) {
            throw new IllegalStateException("%s does not lead from %s to %s".formatted(action, from, to));
        }
        enter(to, act.at());
        return step(name, from, act, reason, null);
    }

    private void enter(RequestState next, Instant at) {
        this.state = next;
        this.endedAt = next.isEnd() ? at : null;
        Turn turn = Turn.of(this, at);
        this.waitingFor = turn.waitingFor();
        this.dueAt = turn.dueAt();
    }

    private Step step(StepName name, RequestState from, Act act, String reason, UUID proposal) {
        this.version++;
        DomainEvent event = new DomainEvent(
                TOPIC, name.type(), id, version, act.at(), act.actor(), reason, RequestSnapshot.of(this));
        return new Step(event, new HistoryEntry(this, name, from, act, reason, proposal));
    }

    private static String code(Enum<?> reason) {
        return LowerSnakeEnums.write(reason);
    }

    public Optional<Proposal> proposalOf(UUID expert) {
        return proposals.stream()
                .filter(proposal -> proposal.expert().equals(expert))
                .findFirst();
    }

    public List<Proposal> open() {
        return proposals.stream().filter(Proposal::isOpen).toList();
    }

    List<Proposal> accepted() {
        return proposals.stream().filter(Proposal::isAccepted).toList();
    }

    /** Somebody would have to broker it, and no partnership covers what it aims at. */
    public boolean isVacant() {
        return inCharge.isVacant();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public RequestState state() {
        return state;
    }

    public RequestContent content() {
        return filed.content();
    }

    public Instant filedAt() {
        return filedAt;
    }

    public UUID partnership() {
        return inCharge.partnership();
    }

    public UUID broker() {
        return inCharge.broker();
    }

    public List<UUID> brokers() {
        return inCharge.brokers();
    }

    public Instant takenAt() {
        return inCharge.takenAt();
    }

    public List<Proposal> proposals() {
        return proposals;
    }

    /** Null before the requester's confirmation. */
    public Introduction introduction() {
        return introductionId == null ? null : new Introduction(introductionId, introductionExpert);
    }

    public Outcome outcome() {
        return outcome;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public WaitingFor waitingFor() {
        return waitingFor;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
