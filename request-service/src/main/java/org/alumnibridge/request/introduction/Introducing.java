package org.alumnibridge.request.introduction;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.ConsumedVersions;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Introduction;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestState;
import org.alumnibridge.request.lifecycle.Requests;

/** The grant of contact data is made: the request is introduced. */
@ApplicationScoped
class Introducing {

    private static final String CONSUMER = "contact-grants";

    private final Requests requests;
    private final ConsumedVersions versions;
    private final Clock clock;

    Introducing(Requests requests, ConsumedVersions versions, Clock clock) {
        this.requests = requests;
        this.versions = versions;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> apply(EventRecord<GrantState> event) {
        boolean given = event.state().filter(GrantState::isGiven).isPresent();
        return given
                ? versions.claim(CONSUMER, event.key(), event.version())
                        .chain(newer ->
                                newer ? introduce(event) : Uni.createFrom().voidItem())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> introduce(EventRecord<GrantState> event) {
        UUID request = event.state().orElseThrow().request();
        return requests.ofIntroduction(event.key())
                .chain(found -> request.equals(found)
                        ? introduce(event.key(), found)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> introduce(UUID introduction, UUID request) {
        return requests.locked(request)
                .chain(locked -> awaits(locked, introduction)
                        ? introduce(locked)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> introduce(Request request) {
        return requests.record(request.introduce(Act.ofSystem(clock.instant())));
    }

    private static boolean awaits(Request request, UUID introduction) {
        Introduction awaited = request.introduction();
        return request.state() == RequestState.RELEASING
                && awaited != null
                && awaited.id().equals(introduction);
    }
}
