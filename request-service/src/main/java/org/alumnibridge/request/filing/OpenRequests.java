package org.alumnibridge.request.filing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestState;

/** What a requester has at work. */
@ApplicationScoped
class OpenRequests {

    private static final List<RequestState> AT_WORK =
            Arrays.stream(RequestState.values()).filter(RequestState::isAtWork).toList();

    /** Exact while the requester's row is locked. */
    Uni<List<Request>> of(UUID requester) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from Request where filed.requester = :requester and state in :states", Request.class)
                .setParameter("requester", requester)
                .setParameter("states", AT_WORK)
                .getResultList());
    }
}
