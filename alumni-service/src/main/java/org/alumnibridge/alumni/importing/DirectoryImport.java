package org.alumnibridge.alumni.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;

/** One file of an association on its way into the directory. Staged by {@link StagingImports}. */
@Entity
@Table(name = "directory_import")
class DirectoryImport {

    @Id
    private UUID id;

    private String organisation;
    private String subject;

    @Column(name = "actor_kind")
    private String actorKind;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "row_count")
    private int rowCount;

    private int created;
    private int updated;
    private int unchanged;
    private int rejected;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    protected DirectoryImport() {}

    /** Adds what came of some lines. */
    void count(ImportCounts chunk, Instant now) {
        created += chunk.created();
        updated += chunk.updated();
        unchanged += chunk.unchanged();
        rejected += chunk.rejected();
        state = processed() >= rowCount ? ImportState.COMPLETED : ImportState.RUNNING;
        completedAt = state == ImportState.COMPLETED ? now : null;
    }

    Actor actor() {
        return new Actor(actorKind, subject);
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    ImportState state() {
        return state;
    }

    ImportCounts counts() {
        return new ImportCounts(rowCount, created, updated, unchanged, rejected);
    }

    /** Share of the lines that are dealt with, 0 to 1. */
    double progress() {
        return rowCount == 0 ? 1 : (double) processed() / rowCount;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant completedAt() {
        return completedAt;
    }

    private int processed() {
        return created + updated + unchanged + rejected;
    }
}
