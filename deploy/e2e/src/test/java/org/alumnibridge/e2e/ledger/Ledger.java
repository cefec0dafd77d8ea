package org.alumnibridge.e2e.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What was acknowledged, what happened to the components, and what must not have happened. Safe for several threads. */
final class Ledger {

    /**
     * An acknowledged write.
     *
     * @param object the request, job or notice; the person's profile for a change of it
     * @param part the proposal within the request; what was written into a profile; else empty
     * @param version of the object as answered; 0 where it has none
     */
    record Entry(Instant at, String script, Act act, String who, String object, String part, long version) {}

    /** A call of a script of which nobody ever learnt what came: it may have taken effect or not. */
    record Unanswered(String script, Act act) {}

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final Queue<String> timeline = new ConcurrentLinkedQueue<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Queue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> doubts = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();

    void acknowledged(Entry entry) {
        entries.add(entry);
        note(
                entry.script(),
                "%s by %s: %s %s v%d"
                        .formatted(entry.act(), entry.who(), entry.object(), entry.part(), entry.version()));
    }

    void refused(String problem) {
        count(refusals, problem);
    }

    /** Sent, with no answer that says whether it took effect. */
    void inDoubt(String why) {
        count(doubts, why);
    }

    /** Given up without ever learning what came of it. */
    void unanswered(String script, Act act) {
        unanswered.add(new Unanswered(script, act));
    }

    void called() {
        calls.incrementAndGet();
    }

    void note(String where, String what) {
        timeline.add("%s %s %s".formatted(Instant.now(), where, what));
    }

    void violated(String what) {
        violations.add(what);
        note("VIOLATION", what);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    int writes() {
        return entries.size();
    }

    long calls() {
        return calls.get();
    }

    Map<String, AtomicInteger> refusals() {
        return refusals;
    }

    Map<String, AtomicInteger> doubts() {
        return doubts;
    }

    Collection<Unanswered> unanswered() {
        return unanswered;
    }

    /** Whether more may stand there of this script than was acknowledged. */
    boolean leftOpen(String script) {
        return unanswered.stream().anyMatch(call -> call.script().equals(script));
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    /** All that was noted of the kills, and of whatever the texts name. */
    List<String> timelineOf(Collection<String> texts) {
        List<String> told = new ArrayList<>(timeline);
        told.removeIf(line -> !line.contains(" KILL ")
                && !line.contains("VIOLATION")
                && texts.stream().noneMatch(line::contains));
        return told;
    }

    private static void count(Map<String, AtomicInteger> counts, String what) {
        counts.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
    }
}
