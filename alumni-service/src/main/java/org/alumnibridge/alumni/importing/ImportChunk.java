package org.alumnibridge.alumni.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;

/** The good lines of one transaction: who is new, who changes, and the events that tell of it. */
class ImportChunk {

    private final String organisation;
    private final Actor actor;
    private final Instant now;
    private final Map<String, Profile> byExternalId = new HashMap<>();
    private final List<Profile> made = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private ImportCounts counts = ImportCounts.NONE;

    /** @param known the organisation's members among those of the lines */
    ImportChunk(String organisation, List<Profile> known, Actor actor, Instant now) {
        this.organisation = organisation;
        this.actor = actor;
        this.now = now;
        known.forEach(profile -> byExternalId.put(profile.externalIdAt(organisation), profile));
    }

    /** Later lines of the same person win over earlier ones. */
    void take(ReadRow row) {
        Profile known = byExternalId.get(row.externalId());
        if (known == null) {
            create(row);
        } else {
            update(known, row);
        }
    }

    List<Profile> made() {
        return made;
    }

    List<DomainEvent> events() {
        return events;
    }

    ImportCounts counts() {
        return counts;
    }

    private void create(ReadRow row) {
        Profile.Change change =
                Profile.imported(Profile.membership(organisation, row.externalId()), row.content(), actor, now);
        byExternalId.put(row.externalId(), change.profile());
        made.add(change.profile());
        events.addAll(change.events());
        counts = counts.plusCreated();
    }

    private void update(Profile known, ReadRow row) {
        List<DomainEvent> changes = known.importAgain(row.content(), actor, now);
        events.addAll(changes);
        counts = changes.isEmpty() ? counts.plusUnchanged() : counts.plusUpdated();
    }
}
