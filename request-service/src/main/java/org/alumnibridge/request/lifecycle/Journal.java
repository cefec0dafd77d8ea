package org.alumnibridge.request.lifecycle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.data.outbox.Outbox;

/** Puts steps on record and on their way to the other services, within the running transaction. */
@ApplicationScoped
public class Journal {

    private final Outbox outbox;

    Journal(Outbox outbox) {
        this.outbox = outbox;
    }

    public Uni<Void> record(List<Step> steps) {
        Object[] entries = steps.stream().map(HistoryEntry::new).toArray();
        return Panache.getSession()
                .chain(session -> session.persistAll(entries))
                .chain(() -> outbox.append(steps.stream().map(Step::event).toList()));
    }
}
