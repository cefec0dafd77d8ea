package org.alumnibridge.alumni.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a viewer sees, as a query asks for it.
 *
 * @param audiences those that the viewer belongs to
 * @param tied people whose group is open to the viewer whatever its audiences: the viewer, and those that requests and
 *     grants tie to them
 */
record Sight(SortedSet<String> audiences, Map<FieldGroup, Set<UUID>> tied) {

    static Sight of(SortedSet<String> audiences, Optional<UUID> own, Map<UUID, Set<Tie>> ties) {
        Map<FieldGroup, Set<UUID>> tied = new EnumMap<>(FieldGroup.class);
        FieldGroup.all().forEach(group -> tied.put(group, tied(group, own, ties)));
        return new Sight(audiences, tied);
    }

    /** Everybody of whom the viewer sees something because of a tie. */
    Set<UUID> tiedInAnyWay() {
        Set<UUID> all = new TreeSet<>();
        tied.values().forEach(all::addAll);
        return all;
    }

    /** The same for sights that show the same people, as long as those stay as they are. */
    int fingerprint() {
        return List.of(audiences, tied).toString().hashCode();
    }

    private static Set<UUID> tied(FieldGroup group, Optional<UUID> own, Map<UUID, Set<Tie>> ties) {
        Set<UUID> people = new TreeSet<>();
        own.ifPresent(people::add);
        ties.forEach((person, all) -> {
            if (all.stream().anyMatch(tie -> tie.shows(group))) {
                people.add(person);
            }
        });
        return people;
    }
}
