package org.alumnibridge.request.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;

/** One step of a request as it is kept. Never changed. */
@Entity
@Table(name = "history_entry")
public class HistoryEntry {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    private long version;

    @Enumerated(EnumType.STRING)
    private StepName step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private RequestState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private RequestState to;

    @Enumerated(EnumType.STRING)
    @Column(name = "by_party")
    private Party by;

    @Column(name = "actor_kind")
    private String actorKind;

    @Column(name = "actor_id")
    private String actorId;

    private String reason;
    private UUID proposal;
    private Instant at;

    protected HistoryEntry() {}

    HistoryEntry(Request request, StepName step, RequestState from, Act act, String reason, UUID proposal) {
        this.id = Ids.next();
        this.requestId = request.id();
        this.version = request.version();
        this.step = step;
        this.from = from;
        this.to = request.state();
        this.by = act.by();
        this.actorKind = act.actor().kind();
        this.actorId = act.actor().id();
        this.reason = reason;
        this.proposal = proposal;
        this.at = act.at();
    }

    public UUID proposal() {
        return proposal;
    }

    HistoryView view() {
        return new HistoryView(version, step, from, to, by, reason, proposal, at);
    }
}
