package org.alumnibridge.alumni.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.alumni.profile.ProfileSteps;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.DomainEvent;
import org.alumnibridge.kit.data.outbox.Outbox;

/** Writes profiles of its own in transactions of which some are slow, and keeps account of every state it wrote. */
final class FeedWriter implements Runnable {

    private static final Actor SELF = Actor.system("alumni-service");
    private static final String DAWDLE = "select 1 from pg_sleep(?1)";

    private final ProfileRepository profiles;
    private final DirectoryEntryRepository entries;
    private final Outbox outbox;
    private final GeneratedPeople generated;
    private final Random random;
    private final int steps;
    private final List<UUID> written = new ArrayList<>();
    private final Queue<Person> states = new ConcurrentLinkedQueue<>();

    FeedWriter(ProfileRepository profiles, DirectoryEntryRepository entries, Outbox outbox, Random random, int steps) {
        this.profiles = profiles;
        this.entries = entries;
        this.outbox = outbox;
        this.generated = new GeneratedPeople(random, "feed");
        this.random = random;
        this.steps = steps;
    }

    /** Everything that anybody of its profiles ever was. */
    Queue<Person> states() {
        return states;
    }

    @Override
    public void run() {
        for (int step = 0; step < steps; step++) {
            double dawdling = random.nextInt(3) == 0 ? random.nextDouble() * 0.2 : 0;
            Uni<Void> next = next();
            DirectoryRows.await(() -> Panache.withTransaction(() -> next.call(() -> dawdle(dawdling))));
        }
    }

    private Uni<Void> next() {
        int choice = written.size() < 5 ? 0 : random.nextInt(10);
        if (choice < 4) {
            return write();
        }
        UUID id = generated.one(written);
        if (choice == 4) {
            written.remove(id);
            return change(id, profile -> erase(profile));
        }
        return change(id, choice == 5 ? this::restrictOrRestore : this::rewrite);
    }

    private Uni<Void> write() {
        Instant now = Instant.now();
        Profile.Change change = random.nextBoolean()
                ? ProfileSteps.written(UUID.randomUUID().toString(), generated.content(generated.visibility()), now)
                : Profile.imported(
                        Profile.membership("drmn", UUID.randomUUID().toString()),
                        generated.content(generated.visibility()),
                        SELF,
                        now);
        written.add(change.profile().id());
        return Uni.createFrom()
                .deferred(() -> profiles.add(change.profile()))
                .chain(() -> append(change.profile(), change.events()));
    }

    private Uni<Void> change(UUID id, Function<Profile, Uni<Void>> step) {
        return Uni.createFrom().deferred(() -> profiles.findForChange(id)).chain(step::apply);
    }

    private Uni<Void> rewrite(Profile profile) {
        return append(
                profile, ProfileSteps.rewritten(profile, generated.content(generated.visibility()), Instant.now()));
    }

    private Uni<Void> restrictOrRestore(Profile profile) {
        return append(
                profile,
                profile.isRestricted() ? profile.restore(SELF, Instant.now()) : profile.restrict(SELF, Instant.now()));
    }

    private Uni<Void> erase(Profile profile) {
        DomainEvent erased = profile.erased(SELF, Instant.now());
        return entries.bury(profile.id(), Instant.now())
                .chain(() -> Panache.getSession())
                .chain(session -> session.remove(profile))
                .chain(() -> outbox.append(erased));
    }

    private Uni<Void> append(Profile profile, List<DomainEvent> events) {
        states.add(Person.of(profile));
        return outbox.append(events);
    }

    private static Uni<Integer> dawdle(double seconds) {
        return Panache.getSession().chain(session -> session.createNativeQuery(DAWDLE, Integer.class)
                .setParameter(1, seconds)
                .getSingleResult());
    }
}
