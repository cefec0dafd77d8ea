package org.alumnibridge.request.brokerage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.codes.CodeList;
import org.alumnibridge.request.lifecycle.Assignment;
import org.alumnibridge.request.network.KnownPartnership;
import org.alumnibridge.request.network.PartnershipState.ContactPerson;

/**
 * Chooses who brokers a region: the partnership of the region itself, else of its district, and so on up. One without a
 * contact person in office covers nothing.
 */
final class Brokers {

    private Brokers() {}

    static Optional<Assignment> choose(
            List<KnownPartnership> partnerships, List<String> targetRegions, CodeList regions, LocalDate today) {
        return partnerships.stream()
                .filter(partnership -> distance(partnership, targetRegions, regions) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt((KnownPartnership p) -> distance(p, targetRegions, regions))
                        .thenComparing(KnownPartnership::id))
                .map(partnership -> assignment(partnership, today))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Steps up from the nearest target region to one of the partnership's. */
    private static int distance(KnownPartnership partnership, List<String> targetRegions, CodeList regions) {
        return targetRegions.stream()
                .mapToInt(region -> distance(partnership, regions.lineage(region)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static int distance(KnownPartnership partnership, List<String> lineage) {
        List<String> covered = partnership.content().regions();
        for (int steps = 0; steps < lineage.size(); steps++) {
            if (covered.contains(lineage.get(steps))) {
                return steps;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static Optional<Assignment> assignment(KnownPartnership partnership, LocalDate today) {
        List<ContactPerson> inOffice = partnership.content().currentContactPersons(today);
        List<UUID> brokers =
                inOffice.stream().map(ContactPerson::profile).distinct().toList();
        return inOffice.stream()
                .min(Comparator.comparing(ContactPerson::isLead).reversed())
                .map(first -> new Assignment(partnership.id(), first.profile(), brokers));
    }
}
