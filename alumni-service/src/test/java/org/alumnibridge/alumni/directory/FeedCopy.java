package org.alumnibridge.alumni.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.kit.web.caller.Caller;

/** A reader's copy of the directory, kept by the feed alone. */
final class FeedCopy {

    private static final int PAGE = 5;

    private final FollowingPeople following;
    private final Caller caller;
    private final Map<UUID, PersonView> people = new HashMap<>();
    private final Set<UUID> told = new HashSet<>();
    private String next;

    FeedCopy(FollowingPeople following, Caller caller) {
        this.following = following;
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    Map<UUID, PersonView> people() {
        return people;
    }

    /** Everybody whom the feed ever named. */
    Set<UUID> told() {
        return told;
    }

    /** @return whether the copy is up to date */
    boolean takeOver() {
        PersonChanges page = DirectoryRows.await(() -> following.changes(caller, next, PAGE));
        Set<UUID> once = new HashSet<>();
        for (PersonChange change : page.items()) {
            if (!once.add(change.id())) {
                throw new AssertionError("twice in one page: " + change.id());
            }
            told.add(change.id());
            take(change);
        }
        next = page.next();
        return page.upToDate();
    }

    private void take(PersonChange change) {
        if (change.person() == null) {
            people.remove(change.id());
        } else {
            people.put(change.id(), change.person());
        }
    }
}
