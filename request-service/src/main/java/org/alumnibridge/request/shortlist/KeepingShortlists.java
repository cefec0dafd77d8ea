package org.alumnibridge.request.shortlist;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alumnibridge.kit.data.consuming.EventRecord;

/**
 * Keeps the shortlists of {@code matching.shortlists}, for the cards of the direct route and to know when a contact
 * person overrules one.
 */
@ApplicationScoped
class KeepingShortlists {

    private final Shortlists shortlists;

    KeepingShortlists(Shortlists shortlists) {
        this.shortlists = shortlists;
    }

    @WithTransaction
    Uni<Void> apply(EventRecord<ShortlistState> event) {
        return event.state()
                .map(state -> shortlists.keepUnlessOlder(event.key(), event.version(), state))
                .orElseGet(() -> shortlists.remove(event.key()));
    }
}
