package org.alumnibridge.alumni.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.alumnibridge.alumni.profile.ProfileContent.KnownRegion;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.kit.data.codes.CodeList;

/**
 * Decides, here and nowhere else, which groups of a person's fields somebody may see. The owner and the office of the
 * person's own association see all. Others see nobody who has not claimed the profile or whom nobody vouches for, and
 * of the rest what an audience, a request or a grant opens. Who is about to be erased is seen by the owner alone.
 */
@ApplicationScoped
class VisibilityPolicy {

    private static final String ORGANISATION = "organisation:";

    private final CodeList regions;

    VisibilityPolicy(ReferenceData reference) {
        this.regions = reference.regions();
    }

    /** @param ties what requests and grants make of the two */
    Set<FieldGroup> visible(Viewer viewer, Person person, Set<Tie> ties) {
        if (person.restricted() && !owns(viewer, person)) {
            return EnumSet.noneOf(FieldGroup.class);
        }
        if (seesAll(viewer, person)) {
            return EnumSet.allOf(FieldGroup.class);
        }
        Set<FieldGroup> visible = EnumSet.noneOf(FieldGroup.class);
        for (FieldGroup group : FieldGroup.values()) {
            if (isOpenTo(viewer, person, group)
                    || isOfOwnSystem(viewer, person, group)
                    || ties.stream().anyMatch(tie -> tie.shows(group))) {
                visible.add(group);
            }
        }
        return visible;
    }

    private static boolean seesAll(Viewer viewer, Person person) {
        boolean office = person.organisations().stream().anyMatch(viewer.caller()::administers);
        return owns(viewer, person) || office;
    }

    private static boolean owns(Viewer viewer, Person person) {
        return viewer.caller().subject().equals(person.subject());
    }

    /** The system of a partner works with its members, but their contact data stay theirs to release. */
    private static boolean isOfOwnSystem(Viewer viewer, Person person, FieldGroup group) {
        return group != FieldGroup.CONTACT
                && person.takesPart()
                && viewer.caller().isPartner()
                && person.organisations().stream().anyMatch(viewer::actsFor);
    }

    private boolean isOpenTo(Viewer viewer, Person person, FieldGroup group) {
        return person.takesPart()
                && group.audiences(person.content().visibility()).stream()
                        .anyMatch(audience -> includes(audience, viewer, person));
    }

    private boolean includes(String audience, Viewer viewer, Person person) {
        return switch (audience) {
            case "members" -> viewer.isMember();
            case "alumni" -> viewer.isAlumnus();
            case "own_associations" ->
                viewer.isMember() && !Collections.disjoint(viewer.associations(), person.organisations());
            case "contact_persons" -> viewer.isMember() && caresFor(viewer, person);
            default -> audience.startsWith(ORGANISATION) && viewer.actsFor(audience.substring(ORGANISATION.length()));
        };
    }

    /** A district covers its regions; a person who names a district is of interest to each region in it. */
    private boolean caresFor(Viewer viewer, Person person) {
        return person.content().expertise().regions().stream()
                .map(KnownRegion::code)
                .anyMatch(named -> viewer.regions().stream()
                        .anyMatch(covered -> regions.isWithin(named, covered) || regions.isWithin(covered, named)));
    }
}
