package org.alumnibridge.alumni.partnership;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.support.Actors;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.data.outbox.Outbox;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.FieldError;
import org.alumnibridge.kit.web.problem.Problems;

/** An association forms a partnership with its partners, or rearranges it. */
@ApplicationScoped
class ArrangingPartnerships {

    private final PartnershipRepository partnerships;
    private final Actors actors;
    private final ReferenceData reference;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    ArrangingPartnerships(
            PartnershipRepository partnerships,
            Actors actors,
            ReferenceData reference,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.partnerships = partnerships;
        this.actors = actors;
        this.reference = reference;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @return id of the new partnership
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for unknown codes or people who may not be appointed, 403
     *     when the caller's organisation takes no part in it
     */
    @WithTransaction
    Uni<UUID> form(Caller caller, PartnershipTerms terms, IdempotentCall call) {
        return idempotency.once(call, () -> formAnew(caller, terms));
    }

    /**
     * @param ifMatch version read before
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a partnership of others, too; else as {@link #form}
     */
    @WithTransaction
    Uni<UUID> rearrange(Caller caller, UUID id, PartnershipTerms terms, String ifMatch) {
        long expected = EntityTags.expected(ifMatch);
        return partnerships
                .findForChange(id)
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .chain(known -> rearrange(caller, known, terms, expected));
    }

    private Uni<UUID> formAnew(Caller caller, PartnershipTerms terms) {
        if (!takesPart(caller, terms.organisations())) {
            throw Problems.of(CommonProblem.FORBIDDEN, "Your organisation takes no part in this partnership.");
        }
        Partnership partnership = Partnership.fresh();
        return requireValid(partnership.dated(terms, clock.instant()))
                .chain(() -> actors.of(caller))
                .map(actor -> partnership.arrange(terms, actor, clock.instant()))
                .call(() -> partnerships.add(partnership))
                .chain(event -> outbox.append(event))
                .replaceWith(partnership::id);
    }

    private Uni<UUID> rearrange(Caller caller, Partnership known, PartnershipTerms terms, long expected) {
        if (!takesPart(caller, known.view().organisations())) {
            throw Problems.notFound();
        }
        EntityTags.requireCurrent(expected, known.version());
        return requireValid(known.dated(terms, clock.instant()))
                .chain(() -> actors.of(caller))
                .map(actor -> known.arrange(terms, actor, clock.instant()))
                .chain(event -> outbox.append(event))
                .replaceWith(known::id);
    }

    private Uni<Void> requireValid(PartnershipTerms terms) {
        return partnerships
                .knowsCorridor(terms.corridor())
                .invoke(known -> requireNone(known ? List.of() : List.of(unknownCorridor())))
                .invoke(() -> requireNone(terms.errors(reference)))
                .chain(() -> partnerships.eligible(terms.people(), terms.organisations()))
                .invoke(eligible -> requireNone(terms.personErrors(Set.copyOf(eligible))))
                .replaceWithVoid();
    }

    private static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
    }

    private static FieldError unknownCorridor() {
        return new FieldError("/corridor", "unknown-corridor", "There is no such corridor. It has to be opened first.");
    }

    private static boolean takesPart(Caller caller, List<String> organisations) {
        return caller.has(Roles.NETWORK_ADMIN) || organisations.stream().anyMatch(caller::administers);
    }
}
