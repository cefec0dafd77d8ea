package org.alumnibridge.matching.shortlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.ranking.MatchingSnapshot;
import org.jboss.logging.Logger;

/** Decides, over one snapshot, which shortlists are due and which are to go. */
final class Refresh {

    private static final Logger LOG = Logger.getLogger(Refresh.class);

    private final Map<UUID, ShortlistStore.Stored> stored;
    private final Shortlists shortlists;
    private final MatchingSnapshot snapshot;
    private final List<ShortlistEvent> due = new ArrayList<>();
    private final List<UUID> over = new ArrayList<>();

    /** @param stored what is stored, by request */
    Refresh(Map<UUID, ShortlistStore.Stored> stored, Shortlists shortlists, MatchingSnapshot snapshot) {
        this.stored = stored;
        this.shortlists = shortlists;
        this.snapshot = snapshot;
    }

    List<ShortlistEvent> due() {
        return due;
    }

    /** Requests that look for nobody any more, and still have a shortlist. */
    List<UUID> over() {
        return over;
    }

    /** @param request empty when it has ended. One that cannot be ranked is left out, and the others are not */
    void look(UUID id, Optional<Request> request) {
        try {
            request.filter(Request::looksForExperts).ifPresentOrElse(this::compute, () -> end(id));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "No shortlist for %s", id);
        }
    }

    private void end(UUID id) {
        if (stored.containsKey(id)) {
            over.add(id);
        }
    }

    private void compute(Request request) {
        ShortlistEvent event = ShortlistEvent.of(shortlists.of(request, snapshot, KeepingShortlists.TOP));
        ShortlistStore.Stored before = stored.get(request.id());
        if (before == null || !before.top().equals(event.top())) {
            due.add(event);
        }
    }
}
