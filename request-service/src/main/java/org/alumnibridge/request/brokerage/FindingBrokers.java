package org.alumnibridge.request.brokerage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.network.Brokerage;
import org.alumnibridge.request.network.KnownPartnership;
import org.alumnibridge.request.network.PartnershipState.ContactPerson;
import org.alumnibridge.request.network.Partnerships;
import org.alumnibridge.request.reference.ReferenceCodes;

/**
 * Finds the regional partnership that a request goes to: one of the very region before one of its district, one with a
 * lead in office before one with deputies only. A region without any is vacant. What a contact person has taken stays
 * with the partnership while the person is in office. The requester never brokers the own request.
 */
@ApplicationScoped
public class FindingBrokers {

    private final Partnerships partnerships;
    private final ReferenceCodes codes;

    FindingBrokers(Partnerships partnerships, ReferenceCodes codes) {
        this.partnerships = partnerships;
        this.codes = codes;
    }

    /** @return empty when the regions are vacant */
    public Uni<Optional<Brokerage>> of(Request request, Instant at) {
        return without(null, request, at);
    }

    /**
     * As if the person were in office nowhere.
     *
     * @param departing who is being erased, or null
     */
    public Uni<Optional<Brokerage>> without(UUID departing, Request request, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return partnerships
                .of(request.content().corridor())
                .map(known -> choose(remaining(known, departing), request, day));
    }

    private static List<KnownPartnership> remaining(List<KnownPartnership> known, UUID departing) {
        return known.stream().map(partnership -> partnership.without(departing)).toList();
    }

    Optional<Brokerage> choose(List<KnownPartnership> known, Request request, LocalDate day) {
        UUID requester = request.content().requester();
        List<String> regions = request.content().target().regions();
        return keeping(known, request, day)
                .or(() -> best(known, regions, requester, day))
                .or(() -> best(known, districts(regions), requester, day));
    }

    private List<String> districts(List<String> regions) {
        return regions.stream()
                .flatMap(region -> codes.regions().lineage(region).stream().skip(1))
                .toList();
    }

    private static Optional<Brokerage> keeping(List<KnownPartnership> known, Request request, LocalDate day) {
        if (request.takenAt() == null) {
            return Optional.empty();
        }
        return known.stream()
                .filter(partnership -> partnership.id().equals(request.partnership()))
                .flatMap(partnership -> candidate(partnership, request.content().requester(), day).stream())
                .map(Candidate::brokerage)
                .filter(brokerage -> brokerage.brokers().contains(request.broker()))
                .findFirst();
    }

    private static Optional<Brokerage> best(
            List<KnownPartnership> known, Collection<String> regions, UUID requester, LocalDate day) {
        return known.stream()
                .filter(partnership -> partnership.content().regions().stream().anyMatch(regions::contains))
                .flatMap(partnership -> candidate(partnership, requester, day).stream())
                .min(Comparator.comparing(Candidate::onlyDeputies))
                .map(Candidate::brokerage);
    }

    private record Candidate(boolean onlyDeputies, Brokerage brokerage) {}

    private static Optional<Candidate> candidate(KnownPartnership partnership, UUID requester, LocalDate day) {
        List<ContactPerson> people = partnership.content().currentContactPersons(day).stream()
                .filter(person -> !person.profile().equals(requester))
                .sorted(Comparator.comparing(person -> !person.isLead()))
                .toList();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> brokers = people.stream().map(ContactPerson::profile).toList();
        return Optional.of(
                new Candidate(!people.get(0).isLead(), new Brokerage(partnership.id(), brokers.get(0), brokers)));
    }
}
