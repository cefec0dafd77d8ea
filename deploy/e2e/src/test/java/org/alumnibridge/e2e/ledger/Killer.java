package org.alumnibridge.e2e.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.StackException;

/**
 * Kills one component after the other and starts each again, several at a time if it comes to that. SIGKILL: whatever a
 * component has not made safe is gone.
 */
final class Killer {

    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_AWAY = 2;

    private final LocalStack stack;
    private final KillPlan plan;
    private final MailRecord mails;
    private final Ledger ledger;
    private final ExecutorService starters = Executors.newCachedThreadPool();
    private final Map<String, CompletableFuture<Void>> starting = new TreeMap<>();
    private final Map<String, List<Long>> readyAfterMillis = new TreeMap<>();
    private final AtomicInteger kills = new AtomicInteger();

    Killer(LocalStack stack, KillPlan plan, MailRecord mails, Ledger ledger) {
        this.stack = stack;
        this.plan = plan;
        this.mails = mails;
        this.ledger = ledger;
    }

    /** Returns when the time is over and all that was killed is ready again. */
    void killUntil(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            Kill kill = plan.next();
            awaitFewAway();
            Pause.of(kill.rest());
            if (!over.getAsBoolean()) {
                kill(kill);
            }
        }
        starting.values().forEach(CompletableFuture::join);
        starters.shutdown();
    }

    int kills() {
        return kills.get();
    }

    /** On a slow machine nothing would ever run otherwise. */
    private void awaitFewAway() {
        while (starting.values().stream().filter(start -> !start.isDone()).count() >= MOST_AWAY) {
            Pause.of(Duration.ofMillis(100));
        }
    }

    private void kill(Kill kill) {
        kills.incrementAndGet();
        String component = kill.component();
        starting.getOrDefault(component, CompletableFuture.completedFuture(null))
                .join();
        if (stack.process(component).isEmpty()) {
            ledger.violated(component + " had ended though nobody killed it");
        }
        if (component.equals(Components.MAIL)) {
            mails.keepAndKill();
        } else {
            stack.kill(component);
        }
        ledger.note(component, " KILL ");
        starting.put(component, CompletableFuture.runAsync(() -> startAgain(kill), starters));
    }

    private void startAgain(Kill kill) {
        Pause.of(kill.away());
        long begin = System.nanoTime();
        start(kill.component());
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        ledger.note(kill.component(), " KILL survived, ready after " + millis + " ms");
        synchronized (readyAfterMillis) {
            readyAfterMillis
                    .computeIfAbsent(kill.component(), first -> new ArrayList<>())
                    .add(millis);
        }
    }

    /** The killed one's port may be held for a moment where the machine is busy. */
    private void start(String component) {
        for (int attempts = 1; ; attempts++) {
            try {
                stack.start(component);
                return;
            } catch (StackException notYet) {
                ledger.note(component, " KILL not started: " + notYet.getMessage());
                if (attempts == MOST_ATTEMPTS) {
                    throw notYet;
                }
                Pause.of(Duration.ofSeconds(1));
            }
        }
    }

    /** Of each component killed, how long after each start it was ready. */
    Map<String, List<Long>> readyAfterMillis() {
        return readyAfterMillis;
    }

    /** Kills of those by whose crash a mail may go out once more. */
    int killsThatRepeatMails() {
        return List.of("notification-service", Components.POSTGRES, Components.MAIL).stream()
                .mapToInt(component ->
                        readyAfterMillis.getOrDefault(component, List.of()).size())
                .sum();
    }
}
