package org.alumnibridge.request.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.request.brokerage.FindingBrokers;
import org.alumnibridge.request.capacity.Capacity;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Departure;
import org.alumnibridge.request.lifecycle.Proposal;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.people.KnownProfiles;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes a person out of every open request they have a part in, as the system. Locks in the order of all use cases:
 * requests, then the person, then experts' capacity. Whoever brought the person into another request meanwhile was
 * faster: then the erasure is tried again.
 */
@ApplicationScoped
class LeavingRequests {

    private final Requests requests;
    private final KnownProfiles profiles;
    private final FindingBrokers brokers;
    private final Capacity capacity;

    LeavingRequests(Requests requests, KnownProfiles profiles, FindingBrokers brokers, Capacity capacity) {
        this.requests = requests;
        this.profiles = profiles;
        this.brokers = brokers;
        this.capacity = capacity;
    }

    /** Call inside the transaction of the erasure. All that changed is in the database when it ends. */
    Uni<Void> leaveAll(UUID person, Instant now) {
        return requests.openWith(person)
                .chain(this::lockAll)
                .call(() -> profiles.lockDeparting(person))
                .call(locked -> requireNoMore(person, locked))
                .call(locked -> capacity.lock(leasedBy(locked)))
                .chain(locked -> leaveEach(person, locked, Act.ofSystem(now)))
                .chain(Panache::getSession)
                .chain(Mutiny.Session::flush);
    }

    private Uni<List<Request>> lockAll(List<UUID> ids) {
        List<Request> locked = new ArrayList<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID id : ids) {
            all = all.chain(() -> requests.locked(id)).invoke(locked::add).replaceWithVoid();
        }
        return all.replaceWith(locked);
    }

    private Uni<Void> requireNoMore(UUID person, List<Request> locked) {
        List<UUID> known = locked.stream().map(Request::id).toList();
        return requests.openWith(person)
                .invoke(now -> {
                    if (!known.containsAll(now)) {
                        throw new ConcurrentModificationException("The person has come into another request");
                    }
                })
                .replaceWithVoid();
    }

    private static List<UUID> leasedBy(List<Request> locked) {
        return locked.stream()
                .flatMap(request -> request.proposals().stream())
                .filter(Proposal::isLeased)
                .map(Proposal::expert)
                .toList();
    }

    private Uni<Void> leaveEach(UUID person, List<Request> locked, Act act) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Request request : locked) {
            all = all.chain(() -> brokers.without(person, request, act.at()))
                    .map(remaining -> Departure.of(person, request, remaining, act))
                    .chain(requests::record)
                    .chain(() -> capacity.giveBackIdle(request, act));
        }
        return all;
    }
}
