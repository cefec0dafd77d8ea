package org.alumnibridge.request.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;

/** One expert asked. Belongs to its {@link Request}, which changes it. */
@Entity
@Table(name = "proposal")
public class Proposal {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private Request request;

    private UUID expert;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private DeclineReason reason;

    private String overruling;
    private boolean leased;
    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Proposal() {}

    Proposal(Request request, UUID expert, String overruling, Instant at) {
        this.id = Ids.next();
        this.request = request;
        this.expert = expert;
        this.overruling = overruling;
        this.state = ProposalState.OPEN;
        this.proposedAt = at;
        this.dueAt = Deadlines.afterBusinessDays(at, Deadlines.EXPERT);
        this.leased = true;
    }

    void decide(ProposalState decision, DeclineReason why, Instant at) {
        this.state = decision;
        this.reason = why;
        this.decidedAt = at;
    }

    void answer(String text, Instant at) {
        this.answer = text;
        this.answeredAt = at;
    }

    /** Marks its unit of the expert's capacity as given back. */
    public void giveBackCapacity() {
        this.leased = false;
    }

    public boolean isOpen() {
        return state == ProposalState.OPEN;
    }

    public boolean isAccepted() {
        return state == ProposalState.ACCEPTED;
    }

    /** Holds a unit of the expert's capacity. */
    public boolean isLeased() {
        return leased;
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID expert() {
        return expert;
    }

    public ProposalState state() {
        return state;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public DeclineReason reason() {
        return reason;
    }

    public String overruling() {
        return overruling;
    }

    public String answer() {
        return answer;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
