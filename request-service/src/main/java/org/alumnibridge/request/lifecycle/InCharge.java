package org.alumnibridge.request.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.request.network.Brokerage;

/** Who brokers a request: a partnership, its contact persons, and the one of them whom the request waits for. */
@Embeddable
class InCharge {

    /** On the direct route only once all whom the requester chose have declined. */
    private boolean brokered;

    private UUID partnership;
    private UUID broker;
    private UUID[] brokers = {};

    @Column(name = "taken_at")
    private Instant takenAt;

    protected InCharge() {}

    InCharge(Route route) {
        this.brokered = route == Route.BROKERED;
    }

    /** Whoever has taken the request keeps it while in office. */
    void place(Optional<Brokerage> found) {
        boolean kept = keepsBroker(found);
        this.brokered = true;
        this.partnership = found.map(Brokerage::partnership).orElse(null);
        this.brokers = found.map(Brokerage::brokers).orElse(List.of()).toArray(UUID[]::new);
        if (!kept) {
            this.broker = found.map(Brokerage::broker).orElse(null);
            this.takenAt = null;
        }
    }

    void takeOver(UUID contactPerson, Instant at) {
        if (!isTakenBy(contactPerson)) {
            this.broker = contactPerson;
            this.takenAt = at;
        }
    }

    boolean isTakenBy(UUID contactPerson) {
        return takenAt != null && contactPerson.equals(broker);
    }

    /** Nothing would change with them. */
    boolean isWith(Optional<Brokerage> found) {
        List<UUID> others = found.map(Brokerage::brokers).orElse(List.of());
        return Objects.equals(partnership, found.map(Brokerage::partnership).orElse(null))
                && Set.copyOf(brokers()).equals(Set.copyOf(others))
                && keepsBroker(found);
    }

    boolean keepsBroker(Optional<Brokerage> found) {
        return takenAt == null
                ? Objects.equals(broker, found.map(Brokerage::broker).orElse(null))
                : found.filter(next -> next.brokers().contains(broker)).isPresent();
    }

    boolean isBrokered() {
        return brokered;
    }

    /** Somebody would have to broker it, and no partnership covers what it aims at. */
    boolean isVacant() {
        return brokered && partnership == null;
    }

    UUID partnership() {
        return partnership;
    }

    UUID broker() {
        return broker;
    }

    List<UUID> brokers() {
        return List.of(brokers);
    }

    Instant takenAt() {
        return takenAt;
    }
}
