package org.alumnibridge.alumni.corridor;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.support.Actors;
import org.alumnibridge.alumni.support.NamedLock;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.FieldError;
import org.alumnibridge.kit.web.problem.Problems;

/** A network administrator opens a corridor, or changes what is decided about it. */
@ApplicationScoped
class DecidingCorridors {

    /** @param created whether the corridor is new */
    record Decided(CorridorView corridor, boolean created) {}

    private final CorridorRepository corridors;
    private final Actors actors;
    private final ReferenceData reference;
    private final Outbox outbox;
    private final Clock clock;

    DecidingCorridors(
            CorridorRepository corridors, Actors actors, ReferenceData reference, Outbox outbox, Clock clock) {
        this.corridors = corridors;
        this.actors = actors;
        this.reference = reference;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param ifMatch version read before, required when the corridor exists
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for unknown codes, 428 and 412 about the version
     */
    @WithTransaction
    Uni<Decided> decide(Caller caller, String code, CorridorTerms terms, String ifMatch) {
        List<FieldError> errors = terms.errors(code, reference);
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return NamedLock.hold("corridor:" + code)
                .chain(() -> actors.of(caller))
                .chain(actor -> decide(actor, code, terms, ifMatch));
    }

    private Uni<Decided> decide(Actor actor, String code, CorridorTerms terms, String ifMatch) {
        return corridors
                .findForChange(code)
                .chain(known -> known == null ? open(actor, terms, ifMatch) : revise(actor, known, terms, ifMatch));
    }

    private Uni<Decided> open(Actor actor, CorridorTerms terms, String ifMatch) {
        if (ifMatch != null) {
            throw Problems.of(CommonProblem.PRECONDITION_FAILED, "There is no such corridor yet; leave If-Match out.");
        }
        Corridor corridor = Corridor.between(terms.home(), terms.target());
        DomainEvent decided = corridor.decide(terms, actor, clock.instant());
        return corridors
                .add(corridor)
                .chain(() -> outbox.append(decided))
                .replaceWith(() -> new Decided(corridor.view(), true));
    }

    private Uni<Decided> revise(Actor actor, Corridor corridor, CorridorTerms terms, String ifMatch) {
        EntityTags.requireCurrent(EntityTags.expected(ifMatch), corridor.version());
        DomainEvent decided = corridor.decide(terms, actor, clock.instant());
        return outbox.append(decided).replaceWith(() -> new Decided(corridor.view(), false));
    }
}
