package org.alumnibridge.request.shortlist;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventRecord;

/** Keeps what {@code matching.shortlists} says: the same or a newer version of the request wins. */
@ApplicationScoped
class ProjectingShortlists {

    private final Shortlists shortlists;

    ProjectingShortlists(Shortlists shortlists) {
        this.shortlists = shortlists;
    }

    @WithTransaction
    Uni<Void> apply(EventRecord<ShortlistState> event) {
        return event.isTombstone()
                ? Uni.createFrom().voidItem()
                : shortlists.find(event.key()).chain(known -> keep(event, known));
    }

    private Uni<Void> keep(EventRecord<ShortlistState> event, Shortlist known) {
        return known != null && known.isNewerThan(event.version())
                ? Uni.createFrom().voidItem()
                : shortlists.put(
                        event.key(),
                        new Shortlist(
                                event.key(), event.version(), event.state().orElseThrow()));
    }
}
