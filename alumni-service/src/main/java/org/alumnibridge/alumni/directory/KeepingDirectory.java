package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.profile.ProfileEvents;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.outbox.EventFollower;

/** Writes the entry of every profile that changes, in the transaction of the change. */
@ApplicationScoped
class KeepingDirectory implements EventFollower {

    private final DirectoryEntryRepository entries;
    private final VisibilityPolicy policy;
    private final SearchCodes codes;

    KeepingDirectory(DirectoryEntryRepository entries, VisibilityPolicy policy, SearchCodes codes) {
        this.entries = entries;
        this.policy = policy;
        this.codes = codes;
    }

    @Override
    public Uni<Void> follow(List<DomainEvent> events) {
        List<UUID> changed = events.stream()
                .filter(event -> event.type().equals(ProfileEvents.PROFILE_CHANGED))
                .map(DomainEvent::aggregateId)
                .distinct()
                .toList();
        return changed.isEmpty() ? Uni.createFrom().voidItem() : write(changed);
    }

    private Uni<Void> write(List<UUID> changed) {
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(entries::person)
                .map(person -> DirectoryEntry.of(person, policy, codes))
                .collect()
                .asList()
                .chain(entries::put);
    }
}
