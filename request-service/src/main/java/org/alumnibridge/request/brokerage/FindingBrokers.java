package org.alumnibridge.request.brokerage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.alumnibridge.request.lifecycle.Assignment;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.network.Partnerships;
import org.alumnibridge.request.reference.ReferenceCodes;

/** Looks up who brokers a request's target region today. Runs in the transaction of the change. */
@ApplicationScoped
public class FindingBrokers {

    private final Partnerships partnerships;
    private final ReferenceCodes codes;
    private final Clock clock;

    FindingBrokers(Partnerships partnerships, ReferenceCodes codes, Clock clock) {
        this.partnerships = partnerships;
        this.codes = codes;
        this.clock = clock;
    }

    /** @return empty when the region is vacant */
    public Uni<Optional<Assignment>> of(Request request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return partnerships
                .of(request.demand().corridor())
                .map(known -> Brokers.choose(known, request.demand().target().regions(), codes.regions(), today));
    }
}
