package org.alumnibridge.alumni.partnership;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.alumni.support.Actors;
import org.alumnibridge.kit.data.idempotency.Idempotency;
import org.alumnibridge.kit.data.outbox.DomainEvent;
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
    private final ReferenceData reference;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    ArrangingPartnerships(
            PartnershipRepository partnerships,
            ReferenceData reference,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.partnerships = partnerships;
        this.reference = reference;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @return id of the new partnership
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for unknown codes or people, 403 when the caller's
     *     organisation takes no part in it
     */
    @WithTransaction
    Uni<UUID> form(Caller caller, PartnershipTerms terms, IdempotentCall call) {
        return idempotency.once(call, () -> formAnew(caller, terms));
    }

    /** @param ifMatch version read before */
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
        requireTakingPart(caller, terms.organisations());
        Partnership partnership = Partnership.fresh();
        return requireValid(terms)
                .chain(() -> arranged(caller, partnership, terms))
                .call(() -> partnerships.add(partnership))
                .chain(event -> outbox.append(event))
                .replaceWith(partnership::id);
    }

    private Uni<UUID> rearrange(Caller caller, Partnership known, PartnershipTerms terms, long expected) {
        requireTakingPart(caller, known.view().organisations());
        EntityTags.requireCurrent(expected, known.version());
        return requireValid(terms)
                .chain(() -> arranged(caller, known, terms))
                .chain(event -> outbox.append(event))
                .replaceWith(known::id);
    }

    private Uni<DomainEvent> arranged(Caller caller, Partnership partnership, PartnershipTerms terms) {
        return Uni.createFrom().item(partnership.arrange(terms, Actors.of(caller), clock.instant()));
    }

    private Uni<Void> requireValid(PartnershipTerms terms) {
        List<FieldError> errors = terms.errors(reference);
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return partnerships
                .countProfiles(terms.people())
                .invoke(found -> requireAll(found, terms.people().size()))
                .replaceWithVoid();
    }

    private static void requireAll(long found, int named) {
        if (found != named) {
            throw Problems.invalid("/contactPersons", "unknown-profile", "A contact person has no profile here.");
        }
    }

    private static void requireTakingPart(Caller caller, List<String> organisations) {
        boolean takesPart =
                caller.has(Roles.NETWORK_ADMIN) || organisations.stream().anyMatch(caller::administers);
        if (!takesPart) {
            throw Problems.of(CommonProblem.FORBIDDEN, "Your organisation takes no part in this partnership.");
        }
    }
}
