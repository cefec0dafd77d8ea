package org.alumnibridge.request.capacity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.request.lifecycle.CapacityKind;

/** What an expert is engaged in: units of capacity held by proposals, and the questions of the current month. */
@Entity
@Table(name = "engagement")
class Engagement {

    private static final String TOPIC = "requests.engagements";
    private static final String TYPE = "org.alumnibridge.engagement.changed.v1";

    @Id
    private UUID expert;

    private long version;

    @Column(name = "question_month")
    private String questionMonth;

    @Column(name = "question_count")
    private int questionCount;

    @ElementCollection
    @CollectionTable(name = "capacity", joinColumns = @JoinColumn(name = "expert"))
    @MapKeyColumn(name = "kind")
    @Column(name = "leased")
    private Map<String, Integer> leased = new HashMap<>();

    protected Engagement() {}

    Engagement(UUID expert) {
        this.expert = expert;
    }

    /** @param limit newest known; lowering it takes nothing back */
    boolean hasRoom(CapacityKind kind, int limit, YearMonth month) {
        boolean monthHasRoom = kind != CapacityKind.QUESTION || questionsIn(month) < limit;
        return leased(kind) < limit && monthHasRoom;
    }

    void lease(CapacityKind kind, YearMonth month) {
        leased.merge(kind.code(), 1, Integer::sum);
        if (kind == CapacityKind.QUESTION) {
            questionCount = questionsIn(month) + 1;
            questionMonth = month.toString();
        }
    }

    /** @param used whether the question was answered: then it counts for its month for good */
    void giveBack(CapacityKind kind, boolean used, YearMonth leasedIn) {
        leased.merge(kind.code(), -1, Integer::sum);
        if (kind == CapacityKind.QUESTION && !used && questionsIn(leasedIn) > 0) {
            questionCount--;
        }
    }

    DomainEvent changed(Asks asks, Actor actor, Instant at) {
        this.version++;
        Map<String, Integer> units =
                Arrays.stream(CapacityKind.values()).collect(Collectors.toMap(CapacityKind::code, this::leased));
        EngagementSnapshot.Questions questions =
                questionMonth == null ? null : new EngagementSnapshot.Questions(questionMonth, questionCount);
        EngagementSnapshot state = new EngagementSnapshot(units, questions, asks.asked(), asks.answered());
        return new DomainEvent(TOPIC, TYPE, expert, version, at, actor, null, state);
    }

    Map<String, Integer> leased() {
        return leased;
    }

    UUID expert() {
        return expert;
    }

    private int leased(CapacityKind kind) {
        return leased.getOrDefault(kind.code(), 0);
    }

    private int questionsIn(YearMonth month) {
        return month.toString().equals(questionMonth) ? questionCount : 0;
    }
}
