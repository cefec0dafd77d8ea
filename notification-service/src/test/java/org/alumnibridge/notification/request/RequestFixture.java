package org.alumnibridge.notification.request;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.notification.notice.Kind;
import org.alumnibridge.notification.request.RequestState.Introduction;
import org.alumnibridge.notification.request.RequestState.Proposal;
import org.alumnibridge.notification.request.RequestState.Target;

/** Steps of one request for RU-SVE. */
final class RequestFixture {

    static final UUID REQUEST = UUID.randomUUID();
    static final UUID REQUESTER = UUID.randomUUID();
    static final UUID BROKER = UUID.randomUUID();
    static final Instant AT = Instant.parse("2026-03-02T11:00:00Z");
    static final Instant DUE = Instant.parse("2026-03-09T11:00:00Z");

    private RequestFixture() {}

    static EventRecord<RequestState> brokered(String step, Proposal... proposals) {
        return event(step, state(BROKER, null, proposals));
    }

    static EventRecord<RequestState> direct(String step, Proposal... proposals) {
        return event(step, state(null, null, proposals));
    }

    static EventRecord<RequestState> introducedTo(UUID expert, Proposal... proposals) {
        return event("introduced", state(BROKER, new Introduction(expert), proposals));
    }

    static EventRecord<RequestState> tombstone() {
        return new EventRecord<>(null, "tombstone", REQUEST, 0, null, null, null, Optional.empty());
    }

    static Proposal proposal(String state) {
        return new Proposal(UUID.randomUUID(), UUID.randomUUID(), state, DUE);
    }

    private static RequestState state(UUID broker, Introduction introduction, Proposal... proposals) {
        return new RequestState(
                Kind.BUSINESS_CONTACT,
                REQUESTER,
                broker,
                new Target("RU", List.of("RU-SVE")),
                List.of("24.51"),
                Arrays.asList(proposals),
                introduction,
                DUE);
    }

    private static EventRecord<RequestState> event(String step, RequestState state) {
        return new EventRecord<>(
                UUID.randomUUID(),
                "org.alumnibridge.request." + step + ".v1",
                REQUEST,
                5,
                AT,
                Actor.system("request-service"),
                null,
                Optional.of(state));
    }
}
