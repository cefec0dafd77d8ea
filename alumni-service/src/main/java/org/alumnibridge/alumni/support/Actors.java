package org.alumnibridge.alumni.support;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.web.caller.Caller;

/** Finds the profile by which the events of a caller name them. Call inside a session. */
@ApplicationScoped
public class Actors {

    private static final String PROFILE = "select id from profile where subject = ?1";

    public Uni<Actor> of(Caller caller) {
        return profileOf(caller.subject()).map(profile -> Actor.of(caller, Optional.ofNullable(profile)));
    }

    /** The profile of a token subject, null when there is none. */
    public Uni<UUID> profileOf(String subject) {
        return Panache.getSession().chain(session -> session.createNativeQuery(PROFILE, UUID.class)
                .setParameter(1, subject)
                .getSingleResultOrNull());
    }
}
