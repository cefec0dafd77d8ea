package org.alumnibridge.request.shortlist;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The newest shortlists as matching has sent them. */
@ApplicationScoped
public class Shortlists {

    /** Empty when there is none yet. */
    public Uni<Optional<ShortlistState>> of(UUID request) {
        return Panache.getSession()
                .chain(session -> session.find(Shortlist.class, request))
                .map(found -> Optional.ofNullable(found).map(Shortlist::candidates));
    }

    Uni<Void> keepUnlessOlder(UUID request, long version, ShortlistState state) {
        return Panache.getSession().chain(session -> session.find(Shortlist.class, request, LockMode.PESSIMISTIC_WRITE)
                .chain(known -> keepUnlessOlder(session, known, new Shortlist(request, version, state), version)));
    }

    private static Uni<Void> keepUnlessOlder(Mutiny.Session session, Shortlist known, Shortlist arrived, long version) {
        return known == null || known.isReplacedBy(version)
                ? session.merge(arrived).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    Uni<Void> remove(UUID request) {
        return Panache.getSession().chain(session -> remove(session, request)).replaceWithVoid();
    }

    private static Uni<Integer> remove(Mutiny.Session session, UUID request) {
        return session.createMutationQuery("delete from Shortlist where requestId = :id")
                .setParameter("id", request)
                .executeUpdate();
    }
}
