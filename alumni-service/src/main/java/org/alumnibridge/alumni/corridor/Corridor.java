package org.alumnibridge.alumni.corridor;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.support.JsonText;
import org.alumnibridge.alumni.support.Kind;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.time.Ids;

/** One direction between two countries and what may be asked for on it. */
@Entity
@Table(name = "corridor")
class Corridor {

    static final String TOPIC = "alumni.corridors";
    static final String CHANGED = "org.alumnibridge.corridor.changed.v1";

    @Id
    private UUID id;

    private long version;
    private String code;
    private String home;
    private String target;

    @Column(name = "default_route")
    @Enumerated(EnumType.STRING)
    private Route defaultRoute;

    @Convert(converter = PoliciesText.class)
    private List<CorridorPolicy> policies = List.of();

    protected Corridor() {}

    private Corridor(UUID id, String home, String target) {
        this.id = id;
        this.home = home;
        this.target = target;
        this.code = home + "-" + target;
    }

    static Corridor between(String home, String target) {
        return new Corridor(Ids.next(), home, target);
    }

    /** Takes over the decisions; whoever sends them has decided those that are new. */
    DomainEvent decide(CorridorTerms terms, Actor decider, Instant now) {
        List<CorridorPolicy> known = policies;
        defaultRoute = terms.defaultRoute();
        policies = terms.policies().stream()
                .map(policy -> policy.decidedAsIn(known, decider.id()))
                .toList();
        version++;
        return new DomainEvent(TOPIC, CHANGED, id, version, now, decider, null, state());
    }

    CorridorView view() {
        return new CorridorView(id, version, code, home, target, defaultRoute, policies);
    }

    long version() {
        return version;
    }

    private CorridorState state() {
        return new CorridorState(
                code,
                home,
                target,
                defaultRoute,
                policies.stream().map(PolicyState::of).toList());
    }

    /** The coded state that others may know. */
    record CorridorState(String code, String home, String target, Route defaultRoute, List<PolicyState> policies) {}

    /** A policy without its legal basis, which is free text. */
    record PolicyState(Kind kind, PolicyStatus status, LocalDate from, LocalDate to, String decidedBy) {
        static PolicyState of(CorridorPolicy policy) {
            return new PolicyState(policy.kind(), policy.status(), policy.from(), policy.to(), policy.decidedBy());
        }
    }

    @Converter
    static class PoliciesText extends JsonText<List<CorridorPolicy>> {
        PoliciesText() {
            super(new TypeReference<>() {});
        }
    }
}
