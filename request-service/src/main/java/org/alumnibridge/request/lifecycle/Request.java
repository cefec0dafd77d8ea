package org.alumnibridge.request.lifecycle;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;
import org.alumnibridge.request.network.Brokerage;
import org.alumnibridge.request.storage.JsonColumn;

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

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private Route route;

    private String corridor;
    private UUID requester;
    private String[] organisations;

    @Column(name = "home_country")
    private String homeCountry;

    @Column(name = "home_region")
    private String homeRegion;

    @Column(name = "target_country")
    private String targetCountry;

    private String[] regions;
    private String[] industries;
    private String[] topics;

    @Convert(converter = LanguagesColumn.class)
    private List<LanguageNeed> languages;

    @Column(name = "experts_wanted")
    private int expertsWanted;

    private String text;

    @Column(name = "filed_at")
    private Instant filedAt;

    private UUID partnership;
    private UUID broker;
    private UUID[] brokers = {};

    @Column(name = "taken_at")
    private Instant takenAt;

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
        this.kind = content.kind();
        this.route = content.route();
        this.corridor = content.corridor();
        this.requester = content.requester();
        this.organisations = content.organisations().toArray(String[]::new);
        this.homeCountry = content.home().country();
        this.homeRegion = content.home().region();
        this.targetCountry = content.target().country();
        this.regions = content.target().regions().toArray(String[]::new);
        this.industries = content.industries().toArray(String[]::new);
        this.topics = content.topics().toArray(String[]::new);
        this.languages = List.copyOf(content.languages());
        this.expertsWanted = content.expertsWanted();
        this.text = content.text();
    }

    public Step file(Act act) {
        this.filedAt = act.at();
        enter(RequestState.SUBMITTED, act.at());
        return step(StepName.FILED, null, act, null, null);
    }

    /** @param found empty for a vacant region: then it waits for the network's operators */
    public Step assign(Optional<Brokerage> found, Act act) {
        found.ifPresent(this::placeWith);
        return move(Action.ASSIGN, RequestState.IN_BROKERAGE, StepName.ASSIGNED, act);
    }

    /** Changes what is given; null leaves a value as it is. */
    public Step change(RequestChange change, Act act) {
        this.text = change.text() == null ? text : change.text();
        this.topics = change.topics() == null ? topics : change.topics().toArray(String[]::new);
        this.languages = change.languages() == null ? languages : List.copyOf(change.languages());
        this.expertsWanted = change.expertsWanted() == null ? expertsWanted : change.expertsWanted();
        return step(StepName.CHANGED, state, act, null, null);
    }

    public Step take(UUID contactPerson, Act act) {
        takeOver(contactPerson, act.at());
        return move(Action.TAKE, RequestState.IN_BROKERAGE, StepName.TAKEN, act);
    }

    /**
     * Asks an expert. Proposing takes.
     *
     * @param contactPerson who proposes, empty for an office or a requester on the direct route
     * @param overruling why this expert though not on the shortlist, or null
     */
    public Step propose(UUID expert, String overruling, Optional<UUID> contactPerson, Act act) {
        contactPerson.ifPresent(profile -> takeOver(profile, act.at()));
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
        if (accepted().size() >= expertsWanted || open().isEmpty()) {
            steps.add(settle(act));
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
            steps.add(accepted().isEmpty() ? giveBack(next, act.at()) : settle(act));
        }
        return steps;
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
        accepted().forEach(proposal -> proposal.decide(ProposalState.RELEASED, null, act.at()));
        RequestState next =
                route == Route.DIRECT && partnership == null ? RequestState.SUBMITTED : RequestState.IN_BROKERAGE;
        return move(Action.REFUSE_EXPERT, next, StepName.REFUSED, act, code(reason));
    }

    public Step introduce(Act act) {
        return move(Action.INTRODUCE, RequestState.INTRODUCED, StepName.INTRODUCED, act);
    }

    public Step close(Outcome result, Act act) {
        this.outcome = result;
        return move(Action.CLOSE, RequestState.COMPLETED, StepName.COMPLETED, act);
    }

    public Step withdraw(Act act) {
        proposals.stream()
                .filter(proposal -> proposal.isOpen() || proposal.isAccepted())
                .forEach(proposal -> proposal.decide(ProposalState.WITHDRAWN, null, act.at()));
        return move(Action.WITHDRAW, RequestState.WITHDRAWN, StepName.WITHDRAWN, act);
    }

    /** Proposals that hold capacity though nothing more is expected of their experts. */
    public List<Proposal> idleLeases() {
        return proposals.stream()
                .filter(Proposal::isLeased)
                .filter(proposal ->
                        state.isEnd() || proposal.isAnswered() || !(proposal.isOpen() || proposal.isAccepted()))
                .toList();
    }

    /** Whether the action makes sense here, beyond what the table of transitions says. */
    boolean permits(Action action, Party by, Optional<UUID> profile) {
        Optional<Proposal> own = by == Party.EXPERT ? profile.flatMap(this::proposalOf) : Optional.empty();
        return switch (action) {
            case CHOOSE_EXPERTS -> route == Route.DIRECT;
            case TAKE -> takenAt == null || !profile.equals(Optional.ofNullable(broker));
            case CONFIRM -> kind.needsIntroduction();
            case ACCEPT, DECLINE -> own.filter(Proposal::isOpen).isPresent();
            case ANSWER ->
                !kind.needsIntroduction()
                        && own.filter(proposal -> proposal.isAccepted() && !proposal.isAnswered())
                                .isPresent();
            case CLOSE -> by != Party.EXPERT || own.filter(Proposal::isAccepted).isPresent();
            default -> true;
        };
    }

    private void placeWith(Brokerage found) {
        this.partnership = found.partnership();
        this.broker = found.broker();
        this.brokers = found.brokers().toArray(UUID[]::new);
    }

    private void takeOver(UUID contactPerson, Instant at) {
        if (takenAt == null || !contactPerson.equals(broker)) {
            this.broker = contactPerson;
            this.takenAt = at;
        }
    }

    /** Enough have accepted, or all have answered and some have accepted: the others need not answer any more. */
    private Step settle(Act act) {
        open().forEach(rival -> rival.decide(ProposalState.RELEASED, null, act.at()));
        return move(Action.ACCEPT, RequestState.ACCEPTED, StepName.ACCEPTED, act);
    }

    private Step giveBack(Optional<Brokerage> next, Instant at) {
        if (partnership == null) {
            next.ifPresent(this::placeWith);
        }
        boolean somebodyBrokers = partnership != null || route == Route.BROKERED;
        RequestState to = somebodyBrokers ? RequestState.IN_BROKERAGE : RequestState.UNMATCHED;
        StepName name = somebodyBrokers ? StepName.RETURNED : StepName.UNMATCHED;
        return move(Action.RETURN, to, name, Act.ofSystem(at));
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
        this.waitingFor = whoseTurn();
        this.dueAt = due(at);
    }

    private WaitingFor whoseTurn() {
        return switch (state) {
            case SUBMITTED -> route == Route.DIRECT ? WaitingFor.REQUESTER : WaitingFor.SYSTEM;
            case IN_BROKERAGE, UNMATCHED -> broker == null ? WaitingFor.NETWORK_ADMIN : WaitingFor.CONTACT_PERSON;
            case PROPOSED -> WaitingFor.EXPERT;
            case ACCEPTED -> kind.needsIntroduction() ? WaitingFor.REQUESTER : WaitingFor.EXPERT;
            case RELEASING -> WaitingFor.SYSTEM;
            case INTRODUCED, ANSWERED -> WaitingFor.REQUESTER;
            case COMPLETED, DECLINED, WITHDRAWN -> WaitingFor.NOBODY;
        };
    }

    private Instant due(Instant at) {
        return switch (state) {
            case PROPOSED ->
                open().stream()
                        .map(Proposal::dueAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            case INTRODUCED -> at.plus(Duration.ofDays(Deadlines.CLOSING_INTRODUCED));
            case ANSWERED -> at.plus(Duration.ofDays(Deadlines.CLOSING_ANSWERED));
            default ->
                switch (waitingFor) {
                    case REQUESTER -> Deadlines.afterBusinessDays(at, Deadlines.REQUESTER);
                    case EXPERT -> Deadlines.afterBusinessDays(at, Deadlines.EXPERT);
                    case CONTACT_PERSON, NETWORK_ADMIN -> Deadlines.afterBusinessDays(at, Deadlines.CONTACT_PERSON);
                    case SYSTEM, NOBODY -> null;
                };
        };
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

    public Optional<Proposal> proposal(UUID proposalId) {
        return proposals.stream()
                .filter(proposal -> proposal.id().equals(proposalId))
                .findFirst();
    }

    public List<Proposal> open() {
        return proposals.stream().filter(Proposal::isOpen).toList();
    }

    private List<Proposal> accepted() {
        return proposals.stream().filter(Proposal::isAccepted).toList();
    }

    /** No partnership covers what it aims at, and somebody would have to broker it. */
    public boolean isVacant() {
        return partnership == null && (route == Route.BROKERED || state == RequestState.UNMATCHED);
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
        return new RequestContent(
                kind,
                route,
                corridor,
                requester,
                List.of(organisations),
                new Place(homeCountry, homeRegion),
                new Target(targetCountry, List.of(regions)),
                List.of(industries),
                List.of(topics),
                languages,
                expertsWanted,
                text);
    }

    public Instant filedAt() {
        return filedAt;
    }

    public UUID partnership() {
        return partnership;
    }

    public UUID broker() {
        return broker;
    }

    public List<UUID> brokers() {
        return List.of(brokers);
    }

    public Instant takenAt() {
        return takenAt;
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

    /** Asked languages as JSON. */
    @Converter
    public static class LanguagesColumn extends JsonColumn<List<LanguageNeed>> {
        public LanguagesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
