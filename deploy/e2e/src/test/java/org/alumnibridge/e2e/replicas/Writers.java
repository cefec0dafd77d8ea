package org.alumnibridge.e2e.replicas;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Door;
import org.alumnibridge.e2e.door.UnexpectedAnswerException;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.ledger.Tokens;
import org.alumnibridge.localstack.LocalStack;

/**
 * People who change their profiles through the gateway without a pause, each change a version and an event. A call that
 * is not answered soon is given up: its replica may be asleep.
 */
final class Writers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Door door;
    private final Tokens tokens;
    private final Map<String, String> profiles = new TreeMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final ExecutorService threads;
    private volatile boolean over;

    /** @param name stands in the user names */
    Writers(LocalStack stack, String name, int number) {
        tokens = new Tokens(stack);
        door = new Door(URI.create(stack.gatewayUrl()), tokens::of, PATIENCE);
        threads = Executors.newFixedThreadPool(number);
        List<String> people =
                IntStream.range(0, number).mapToObj(each -> name + "-" + each).toList();
        people.forEach(who -> stack.keycloak().ensurePerson(who, List.of("member")));
        tokens.keepFresh(people);
        Door patient = new Door(URI.create(stack.gatewayUrl()), tokens::of);
        people.forEach(who -> profiles.put(who, register(patient.as(who))));
    }

    private static String register(Visitor person) {
        Map<String, Object> profile = Map.of(
                "kind",
                "entrepreneur",
                "locale",
                "de",
                "identity",
                Map.of("givenName", "Writer", "familyName", person.name()),
                "home",
                Map.of("country", "DE", "region", "DE-NW"));
        return person.put("/v1/me/profile", profile, Map.of()).expect(201).text("id");
    }

    void start() {
        profiles.keySet().forEach(who -> threads.execute(() -> write(who)));
    }

    /** Returns when no call is on its way any more. */
    void stop() {
        over = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The writers do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By profile, the newest version that was acknowledged. */
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    int writes() {
        return writes.get();
    }

    private void write(String who) {
        String version = "";
        for (int number = 0; !over; number++) {
            version = version.isEmpty() ? readVersion(who) : change(who, number, version);
        }
    }

    /** @return the next version's tag; empty when nobody knows */
    private String change(String who, int number, String version) {
        Map<String, Object> patch = Map.of("career", Map.of("headline", "Change " + number));
        Optional<Answer> changed = answer(
                        () -> door.as(who).patch("/v1/me/profile", patch, Map.of("If-Match", version)))
                .filter(answer -> answer.status() == 200);
        changed.ifPresent(answer -> {
            writes.incrementAndGet();
            acknowledged.merge(profiles.get(who), answer.body().path("version").asLong(), Math::max);
        });
        return changed.map(answer -> answer.header("ETag")).orElse("");
    }

    private String readVersion(String who) {
        return answer(() -> door.as(who).get("/v1/me/profile"))
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.header("ETag"))
                .orElse("");
    }

    private static Optional<Answer> answer(Supplier<Answer> call) {
        try {
            return Optional.of(call.get());
        } catch (UnexpectedAnswerException lost) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
        tokens.close();
    }
}
