package org.alumnibridge.e2e.ledger;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.alumnibridge.e2e.door.Door;
import org.alumnibridge.localstack.LocalStack;

/**
 * Plays the story's calls at random while components are killed at random, keeps a ledger of every acknowledged write
 * and compares it with all stores once all is quiet again.
 */
final class KillLedger {

    /** Mails that one crash may repeat: those on their way, one in each lane of the sender. */
    private static final int LANES = 4;

    private final LocalStack stack;
    private final LedgerSettings settings;
    private final Instant begin = Instant.now();
    private final Ledger ledger = new Ledger();
    private final Stores stores;
    private final Report report;

    KillLedger(LocalStack stack, LedgerSettings settings) {
        this.stack = stack;
        this.settings = settings;
        this.stores = new Stores(stack);
        this.report = new Report(settings, ledger);
    }

    /** @return all that is otherwise than it should be; the report is printed */
    List<Difference> keep() {
        try (Tokens tokens = new Tokens(stack)) {
            Door door = new Door(URI.create(stack.gatewayUrl()), tokens::of);
            Cast cast = new Cast(door, settings);
            report.began("the cast");
            cast.everybody().forEach(who -> stack.keycloak().ensurePerson(who, List.of("member")));
            cast.gather();
            List<String> callers = new ArrayList<>(cast.everybody());
            callers.add(Cast.ASSOCIATION);
            callers.add("network-admin");
            tokens.keepFresh(callers);
            List<Difference> differences = keep(door, cast, tokens);
            cast.leave();
            return differences;
        }
    }

    private List<Difference> keep(Door door, Cast cast, Tokens tokens) {
        DeadLetters deadLetters = DeadLetters.upToNow(stack);
        MailRecord mails = new MailRecord(stack, cast.everybody());
        Killer killer = new Killer(stack, new KillPlan(settings), mails, ledger);
        report.began("the calls and kills");
        play(door, cast, killer);
        report.began("the settling");
        List<String> waiting = new Settling(stack).settle();
        report.began("the comparison");
        tokens.renew();
        List<Difference> differences = new ArrayList<>();
        waiting.forEach(what -> differences.add(Difference.disagrees(what, "still waits")));
        ledger.violations().forEach(what -> differences.add(Difference.disagrees("while killing", what)));
        differences.addAll(deadLetters.since(stack));
        compare(door, cast, killer, mails, differences);
        if (settings.pools()) {
            report.began("the comparison of pools");
            differences.addAll(new PoolsAgree(stack, tokens, stores, settings).differences());
        }
        report.print(killer, differences);
        if (!differences.isEmpty()) {
            report.keepLogs(stack);
        }
        return differences;
    }

    private void play(Door door, Cast cast, Killer killer) {
        long end = System.nanoTime() + settings.time().toNanos();
        BooleanSupplier over = () ->
                System.nanoTime() > end && killer.kills() >= settings.kills() || ledger.writes() >= settings.writes();
        ExecutorService writers = Executors.newFixedThreadPool(settings.writers());
        List<CompletableFuture<Void>> playing = IntStream.range(0, settings.writers())
                .mapToObj(writer -> CompletableFuture.runAsync(() -> play(door, cast, writer, over), writers))
                .toList();
        killer.killUntil(over);
        playing.forEach(CompletableFuture::join);
        writers.shutdown();
    }

    private void play(Door door, Cast cast, int writer, BooleanSupplier over) {
        Playwright playwright = new Playwright(settings, writer);
        Player player = new Player(door, cast, cast.requester(writer), ledger, over);
        while (!over.getAsBoolean()) {
            player.play(playwright.next());
        }
    }

    private void compare(Door door, Cast cast, Killer killer, MailRecord mails, List<Difference> differences) {
        Set<String> profiles = new HashSet<>(cast.profiles().values());
        TopicLog requests = TopicLog.of("requests.lifecycle");
        TopicsAgree topics = new TopicsAgree(stores);
        NoticesAgree notices = new NoticesAgree(
                stores, profiles, requests, begin, mails.copies(), LANES * killer.killsThatRepeatMails());
        differences.addAll(new RequestsAgree(stores, ledger, settings).differences());
        differences.addAll(topics.differences());
        differences.addAll(
                new ProjectionsAgree(stores, profiles, requests, TopicLog.of("matching.shortlists")).differences());
        differences.addAll(notices.differences());
        differences.addAll(new PeopleAgree(stores, ledger, settings).differences());
        differences.addAll(new AnswersAgree(stores, door, cast, settings).differences());
        report.counted(topics.repeated(), notices.mails(), notices.mailsRepeated());
    }
}
