package org.alumnibridge.alumni.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;

/** One file of an association on its way into the directory. Staged by {@link StagingImports}. */
@Entity
@Table(name = "directory_import")
class DirectoryImport {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    @Id
    private UUID id;

    private String organisation;

    @Column(name = "actor_kind")
    private String actorKind;

    @Column(name = "actor_id")
    private String actorId;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "row_count")
    private int rowCount;

    private int created;
    private int updated;
    private int unchanged;
    private int rejected;

    /** Failed attempts in a row at the next lines. */
    private int failures;

    @Column(name = "retry_at")
    private Instant retryAt;

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
        failures = 0;
        retryAt = null;
        state = ImportState.RUNNING;
        if (processed() >= rowCount) {
            complete(now);
        }
    }

    /** No line is left. */
    void complete(Instant now) {
        state = ImportState.COMPLETED;
        completedAt = now;
    }

    /** Lets the imports of others go first for a while: twice as long with every failure, up to five minutes. */
    void postpone(Instant now) {
        failures++;
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        retryAt = now.plus(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
    }

    Actor actor() {
        return new Actor(actorKind, actorId);
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
        return state == ImportState.COMPLETED ? 1 : (double) processed() / Math.max(rowCount, 1);
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
