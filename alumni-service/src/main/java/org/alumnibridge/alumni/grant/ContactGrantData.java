package org.alumnibridge.alumni.grant;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.PersonalData;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.Outbox;

/** Grants of the person's introductions: revoked, so that the other one learns of it, and removed. */
@ApplicationScoped
class ContactGrantData implements PersonalData {

    private static final String GRANTS = "contact_grants";
    private static final Actor SELF = Actor.system("alumni-service");

    private final ContactGrantRepository grants;
    private final Outbox outbox;
    private final Clock clock;

    ContactGrantData(ContactGrantRepository grants, Outbox outbox, Clock clock) {
        this.grants = grants;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Map<String, Integer>> count(DataSubject person) {
        return grants.countOf(person.profile()).map(count -> Map.of(GRANTS, count.intValue()));
    }

    @Override
    public Uni<Map<String, Integer>> remove(DataSubject person) {
        return grants.allOf(person.profile())
                .call(this::revoke)
                .call(grants::removeAll)
                .map(removed -> Map.of(GRANTS, removed.size()));
    }

    private Uni<Void> revoke(List<ContactGrant> known) {
        return outbox.append(known.stream()
                .flatMap(grant -> grant.revoke(SELF, clock.instant()).stream())
                .toList());
    }
}
