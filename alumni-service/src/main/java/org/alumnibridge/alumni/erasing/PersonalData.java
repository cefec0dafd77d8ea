package org.alumnibridge.alumni.erasing;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/**
 * What one feature holds of people. Every feature that stores an id of a person, or more, has one of these; an erasure
 * asks all of them, in no particular order, inside one transaction.
 */
public interface PersonalData {

    /** How much it holds, by kind in {@code lower_snake}; changes nothing. */
    Uni<Map<String, Integer>> count(DataSubject person);

    /** Removes it and leaves the events that tell of it in the outbox. The same kinds as {@link #count}. */
    Uni<Map<String, Integer>> remove(DataSubject person);
}
