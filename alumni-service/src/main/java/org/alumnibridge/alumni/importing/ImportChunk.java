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
    private final ErasedRows erased;
    private final Map<String, Profile> byExternalId = new HashMap<>();
    private final List<Profile> made = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<ReadRow> refused = new ArrayList<>();
    private ImportCounts counts = ImportCounts.NONE;

    /**
     * @param known the organisation's members among those of the lines
     * @param erased tells which lines are of people who were erased
     */
    ImportChunk(String organisation, List<Profile> known, ErasedRows erased, Actor actor, Instant now) {
        this.organisation = organisation;
        this.erased = erased;
        this.actor = actor;
        this.now = now;
        known.forEach(profile -> byExternalId.put(profile.externalIdAt(organisation), profile));
    }

    /** Later lines of the same person win over earlier ones. */
    void take(ReadRow row) {
        Profile known = byExternalId.get(row.externalId());
        if (known == null) {
            createUnlessErased(row);
        } else {
            updateUnlessRestricted(known, row);
        }
    }

    List<Profile> made() {
        return made;
    }

    /** Good lines of people who were erased or are about to be. */
    List<ReadRow> refused() {
        return refused;
    }

    List<DomainEvent> events() {
        return events;
    }

    ImportCounts counts() {
        return counts;
    }

    private void createUnlessErased(ReadRow row) {
        if (erased.includes(row)) {
            refused.add(ErasedRows.flagged(row));
        } else {
            create(row);
        }
    }

    private void updateUnlessRestricted(Profile known, ReadRow row) {
        if (known.isRestricted()) {
            refused.add(ErasedRows.postponed(row));
        } else {
            update(known, row);
        }
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
