package org.alumnibridge.kit.data.idempotency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.alumnibridge.kit.data.metrics.IdempotencyMetrics;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.kit.web.problem.CommonProblem;
import org.alumnibridge.kit.web.problem.Problems;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs the effect of an {@link IdempotentCall} once. The answer is stored in the effect's own transaction, for
 * successes only: a refusal leaves no trace and may be tried again.
 */
@ApplicationScoped
public class Idempotency {

    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?1, 42))";
    private static final String FIND = """
            select body_hash, object_id from idempotent_answer
            where subject = ?1 and operation = ?2 and key = ?3 and created_at > ?4
            """;
    private static final String STORE = """
            insert into idempotent_answer (subject, operation, key, body_hash, object_id, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (subject, operation, key) do update
            set body_hash = excluded.body_hash, object_id = excluded.object_id, created_at = excluded.created_at
            """;

    private final Clock clock;
    private final IdempotencyMetrics metrics;

    Idempotency(Clock clock, IdempotencyMetrics metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Call inside the use case's transaction.
     *
     * @param effect makes or changes the object and gives its id
     * @return id of the object, of this run or of the one before
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 {@code in-progress} while the same call runs, 422
     *     {@code idempotency-key-reused} when the key came with another body before
     */
    public Uni<UUID> once(IdempotentCall call, Supplier<Uni<UUID>> effect) {
        if (call.key().isEmpty()) {
            return effect.get();
        }
        return Panache.getSession().chain(session -> lock(session, call).chain(() -> answer(session, call, effect)));
    }

    private Uni<Void> lock(Mutiny.Session session, IdempotentCall call) {
        String name =
                call.subject() + "\n" + call.operation() + "\n" + call.key().orElseThrow();
        return session.createNativeQuery(LOCK, Boolean.class)
                .setParameter(1, name)
                .getSingleResult()
                .invoke(this::requireLocked)
                .replaceWithVoid();
    }

    private void requireLocked(boolean locked) {
        if (!locked) {
            metrics.refused();
            throw Problems.of(CommonProblem.IN_PROGRESS, "A call with this idempotency key is still running.");
        }
    }

    private Uni<UUID> answer(Mutiny.Session session, IdempotentCall call, Supplier<Uni<UUID>> effect) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, call.subject())
                .setParameter(2, call.operation())
                .setParameter(3, call.key().orElseThrow())
                .setParameter(4, clock.instant().minus(KEPT))
                .getSingleResultOrNull()
                .chain(stored -> stored == null ? run(session, call, effect) : repeat(stored, call));
    }

    private Uni<UUID> run(Mutiny.Session session, IdempotentCall call, Supplier<Uni<UUID>> effect) {
        return effect.get().call(id -> store(session, call, id));
    }

    private static Uni<UUID> repeat(Object[] stored, IdempotentCall call) {
        if (!stored[0].equals(call.bodyHash())) {
            throw Problems.of(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    "This idempotency key came with another body before. Use a new key for a new request.");
        }
        return Uni.createFrom().item((UUID) stored[1]);
    }

    private Uni<Integer> store(Mutiny.Session session, IdempotentCall call, UUID id) {
        return session.createNativeQuery(STORE)
                .setParameter(1, call.subject())
                .setParameter(2, call.operation())
                .setParameter(3, call.key().orElseThrow())
                .setParameter(4, call.bodyHash())
                .setParameter(5, id)
                .setParameter(6, clock.instant())
                .executeUpdate();
    }
}
