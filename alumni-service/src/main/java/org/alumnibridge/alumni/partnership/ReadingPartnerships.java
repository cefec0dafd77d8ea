package org.alumnibridge.alumni.partnership;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.kit.web.problem.Problems;

@ApplicationScoped
class ReadingPartnerships {

    private final PartnershipRepository partnerships;
    private final ReferenceData reference;

    ReadingPartnerships(PartnershipRepository partnerships, ReferenceData reference) {
        this.partnerships = partnerships;
        this.reference = reference;
    }

    /**
     * @param region finds the partnerships that cover it, by itself or by a district above it; null for all
     * @param corridor null for all
     */
    @WithSession
    Uni<List<PartnershipView>> covering(String region, String corridor) {
        return partnerships.all().map(all -> all.stream()
                .filter(partnership -> covers(partnership, region))
                .map(Partnership::view)
                .filter(view -> corridor == null || corridor.equals(view.corridor()))
                .toList());
    }

    @WithSession
    Uni<PartnershipView> one(UUID id) {
        return partnerships
                .find(id)
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .map(Partnership::view);
    }

    private boolean covers(Partnership partnership, String region) {
        return region == null || reference.regions().lineage(region).stream().anyMatch(partnership.regions()::contains);
    }
}
