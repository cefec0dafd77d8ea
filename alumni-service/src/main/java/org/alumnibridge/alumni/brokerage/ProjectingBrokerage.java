package org.alumnibridge.alumni.brokerage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;

/** Keeps the parts that people have in open requests as the newest events say. */
@ApplicationScoped
class ProjectingBrokerage {

    private static final String CONSUMER = "brokerage";

    private final RequestPartRepository parts;
    private final ConsumedVersions versions;

    ProjectingBrokerage(RequestPartRepository parts, ConsumedVersions versions) {
        this.parts = parts;
        this.versions = versions;
    }

    @WithTransaction
    Uni<Void> requestChanged(EventRecord<RequestState> event) {
        if (event.state().isEmpty()) {
            return parts.removeAll(event.key());
        }
        return versions.claim(CONSUMER, event.key(), event.version())
                .chain(newer -> newer
                        ? replace(event.key(), event.state().get())
                        : Uni.createFrom().voidItem());
    }

    /** A shortlist may be computed again for the same version of its request; its topic keeps them in order. */
    @WithTransaction
    Uni<Void> shortlistComputed(EventRecord<ShortlistState> event) {
        List<RequestPartRow> candidates = event.state().map(ShortlistState::profiles).orElse(List.of()).stream()
                .map(profile -> new RequestPartRow(profile, RequestPart.CANDIDATE))
                .toList();
        return parts.removeCandidates(event.key()).chain(() -> parts.add(event.key(), candidates));
    }

    private Uni<Void> replace(UUID request, RequestState state) {
        if (!state.isOpen()) {
            return parts.removeAll(request);
        }
        return parts.removeAllButCandidates(request).chain(() -> parts.add(request, rows(state)));
    }

    private static List<RequestPartRow> rows(RequestState state) {
        List<RequestPartRow> rows = new ArrayList<>();
        rows.add(new RequestPartRow(state.requester(), RequestPart.REQUESTER));
        List<UUID> brokers = state.brokers() == null ? List.of() : state.brokers();
        brokers.forEach(broker -> rows.add(new RequestPartRow(broker, RequestPart.BROKER)));
        state.expertsIn("open").forEach(expert -> rows.add(new RequestPartRow(expert, RequestPart.ASKED)));
        state.expertsIn("accepted").forEach(expert -> rows.add(new RequestPartRow(expert, RequestPart.ACCEPTED)));
        return rows;
    }
}
