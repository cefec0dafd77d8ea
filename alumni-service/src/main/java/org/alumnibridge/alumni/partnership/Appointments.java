package org.alumnibridge.alumni.partnership;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds the partnerships that name a person. */
@ApplicationScoped
public class Appointments {

    private final PartnershipRepository partnerships;

    Appointments(PartnershipRepository partnerships) {
        this.partnerships = partnerships;
    }

    /**
     * All of them, accepted or not, over or not. Joins the session of the use case where there is one: a second
     * connection for the same call would leave as many callers as there are connections waiting for each other.
     */
    @WithSession
    public Uni<List<Appointment>> of(UUID profile) {
        return partnerships.naming(profile).map(found -> found.stream()
                .flatMap(partnership -> partnership.appointmentsOf(profile))
                .toList());
    }
}
