package org.alumnibridge.request.network;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.request.network.PartnershipState.ContactPerson;
import org.alumnibridge.request.reference.ReferenceCodes;

/**
 * Finds the regional partnership that a request goes to: one of the very region before one of its district, one with a
 * lead in office before one with deputies only. A region without any is vacant.
 */
@ApplicationScoped
public class FindingBrokers {

    private final Partnerships partnerships;
    private final ReferenceCodes codes;

    FindingBrokers(Partnerships partnerships, ReferenceCodes codes) {
        this.partnerships = partnerships;
        this.codes = codes;
    }

    /** @return empty when the regions are vacant. The requester never brokers the own request. */
    public Uni<Optional<Brokerage>> find(String corridor, List<String> regions, UUID requester, LocalDate day) {
        return partnerships.of(corridor).map(known -> choose(known, regions, requester, day));
    }

    Optional<Brokerage> choose(List<KnownPartnership> known, List<String> regions, UUID requester, LocalDate day) {
        List<String> districts = regions.stream()
                .flatMap(region -> codes.regions().lineage(region).stream().skip(1))
                .toList();
        return best(known, regions, requester, day).or(() -> best(known, districts, requester, day));
    }

    private static Optional<Brokerage> best(
            List<KnownPartnership> known, Collection<String> regions, UUID requester, LocalDate day) {
        return known.stream()
                .filter(partnership -> partnership.content().regions().stream().anyMatch(regions::contains))
                .flatMap(partnership -> brokerage(partnership, requester, day).stream())
                .min(Comparator.comparing(Candidate::onlyDeputies))
                .map(Candidate::brokerage);
    }

    private record Candidate(boolean onlyDeputies, Brokerage brokerage) {}

    private static Optional<Candidate> brokerage(KnownPartnership partnership, UUID requester, LocalDate day) {
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
