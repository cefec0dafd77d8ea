package org.alumnibridge.e2e.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;

/**
 * Everybody's access tokens, minted before the first kill and again long before they expire: Keycloak's being away
 * keeps nobody from calling. Safe for several threads.
 */
public final class Tokens implements AutoCloseable {

    /** They hold for five minutes. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(2);

    private final LocalStack stack;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private volatile List<String> holders = List.of();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    public Tokens(LocalStack stack) {
        this.stack = stack;
    }

    public String of(String who) {
        return tokens.computeIfAbsent(who, stack::token);
    }

    /** From now on the tokens of these people are fresh. */
    public void keepFresh(Collection<String> people) {
        holders = List.copyOf(people);
        renew();
        clock.scheduleWithFixedDelay(
                () -> people.forEach(this::mintIfPossible),
                AGAIN_AFTER.toSeconds(),
                AGAIN_AFTER.toSeconds(),
                TimeUnit.SECONDS);
    }

    /** Keycloak may have been away for longer than they hold. */
    void renew() {
        holders.forEach(this::mint);
    }

    private void mint(String who) {
        tokens.put(who, stack.token(who));
    }

    /** The one before holds on. */
    private void mintIfPossible(String who) {
        for (int attempts = 0; attempts < 20; attempts++) {
            try {
                mint(who);
                return;
            } catch (StackException away) {
                Pause.of(Duration.ofSeconds(1));
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
