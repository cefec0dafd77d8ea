package org.alumnibridge.matching.shortlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.ranking.MatchingSnapshot;

/** Decides, over one snapshot, which shortlists are due and which requests have ended. */
final class Refresh {

    private final Map<UUID, ShortlistStore.Stored> stored;
    private final Shortlists shortlists;
    private final MatchingSnapshot snapshot;
    private final List<ShortlistEvent> due = new ArrayList<>();
    private final List<UUID> ended = new ArrayList<>();

    /** @param stored what was stored last, by request */
    Refresh(Map<UUID, ShortlistStore.Stored> stored, Shortlists shortlists) {
        this.stored = stored;
        this.shortlists = shortlists;
        this.snapshot = shortlists.present();
    }

    List<ShortlistEvent> due() {
        return due;
    }

    List<UUID> ended() {
        return ended;
    }

    /** @param request empty when it has ended */
    void look(UUID id, Optional<Request> request) {
        if (request.isEmpty()) {
            if (stored.containsKey(id)) {
                ended.add(id);
            }
        } else if (request.get().looksForExperts()) {
            compute(request.get());
        }
    }

    private void compute(Request request) {
        ShortlistEvent event = ShortlistEvent.of(shortlists.of(request, snapshot, KeepingShortlists.TOP));
        ShortlistStore.Stored before = stored.get(request.id());
        if (before == null || !before.top().equals(event.top())) {
            due.add(event);
        } else if (!before.published()) {
            due.add(event.withId(before.eventId()));
        }
    }
}
