package org.alumnibridge.request.people;

import io.smallrye.mutiny.Uni;
import org.alumnibridge.kit.data.consuming.EventRecord;

/** Removes all that this service holds of a person, in one transaction. */
public interface Forgetting {

    /** @param end the person's last event, or the tombstone behind it */
    Uni<Void> forget(EventRecord<ProfileFacts> end);
}
