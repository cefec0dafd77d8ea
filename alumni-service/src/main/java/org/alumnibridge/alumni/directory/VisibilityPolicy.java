package org.alumnibridge.alumni.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumnibridge.alumni.profile.ProfileContent.KnownRegion;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.kit.data.codes.Code;
import org.alumnibridge.kit.data.codes.CodeList;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;

/**
 * Decides, here and nowhere else, which groups of a person's fields somebody may see. The owner and the office of the
 * person's own association see all. Others see nobody who has not claimed the profile or whom nobody vouches for, and
 * of the rest what an audience, a request or a grant opens. Who is about to be erased is seen by the owner alone.
 *
 * <p>All but owners, requests and grants is a matter of {@link Audience}s: what a group is open to is written to the
 * index of the directory, what a viewer belongs to goes into the query, so that SQL answers what this class decides.
 */
@ApplicationScoped
class VisibilityPolicy {

    /** An audience that people name by the code of an organisation. */
    static final String ORGANISATION = "organisation:";

    private final CodeList regions;

    VisibilityPolicy(ReferenceData reference) {
        this.regions = reference.regions();
    }

    /** @param ties what requests and grants make of the two */
    Set<FieldGroup> visible(Viewer viewer, Person person, Set<Tie> ties) {
        if (viewer.caller().subject().equals(person.subject())) {
            return EnumSet.allOf(FieldGroup.class);
        }
        Set<FieldGroup> visible = visible(audiencesOf(viewer), person);
        if (!person.restricted()) {
            FieldGroup.all()
                    .filter(group -> ties.stream().anyMatch(tie -> tie.shows(group)))
                    .forEach(visible::add);
        }
        return visible;
    }

    /** What somebody sees who belongs to these audiences and has nothing else to do with the person. */
    Set<FieldGroup> visible(Set<String> audiences, Person person) {
        Set<FieldGroup> visible = EnumSet.noneOf(FieldGroup.class);
        FieldGroup.all()
                .filter(group -> !Collections.disjoint(audiences, openTo(person, group)))
                .forEach(visible::add);
        return visible;
    }

    /** What a query needs to know of a viewer. */
    Sight sight(Viewer viewer, Map<UUID, Set<Tie>> ties) {
        return Sight.of(audiencesOf(viewer), viewer.profile(), ties);
    }

    /** The audiences that somebody belongs to. */
    SortedSet<String> audiencesOf(Viewer viewer) {
        SortedSet<String> audiences = new TreeSet<>();
        viewer.caller().organisation().ifPresent(own -> audiences.addAll(actingFor(viewer.caller(), own)));
        if (viewer.isMember()) {
            audiences.add(Audience.MEMBERS);
            viewer.associations().stream().map(Audience::association).forEach(audiences::add);
            viewer.regions().stream()
                    .flatMap(this::regionsOfInterest)
                    .map(Audience::contactPersons)
                    .forEach(audiences::add);
        }
        if (viewer.isAlumnus()) {
            audiences.add(Audience.ALUMNI);
        }
        return audiences;
    }

    /**
     * The audiences of somebody who belongs to one that the person names, and to no other that need not be.
     *
     * @param named as in the profile's visibility
     */
    Set<String> audiencesOf(String named, Person person) {
        Set<String> audiences = audiences(named, person).collect(Collectors.toCollection(TreeSet::new));
        audiences.add(
                named.startsWith(ORGANISATION)
                        ? Audience.system(named.substring(ORGANISATION.length()))
                        : Audience.MEMBERS);
        return audiences;
    }

    /** The audiences that may see the group, in order. */
    SortedSet<String> openTo(Person person, FieldGroup group) {
        SortedSet<String> audiences = new TreeSet<>();
        if (person.restricted()) {
            return audiences;
        }
        person.organisations().stream().map(Audience::office).forEach(audiences::add);
        if (person.takesPart()) {
            audiences.addAll(ownSystems(person, group));
            group.audiences(person.content().visibility()).stream()
                    .flatMap(named -> audiences(named, person))
                    .forEach(audiences::add);
        }
        return audiences;
    }

    private static List<String> actingFor(Caller caller, String organisation) {
        Stream<String> office = caller.has(Roles.ASSOCIATION_ADMIN)
                ? Stream.of(Audience.office(organisation), Audience.organisation(organisation))
                : Stream.empty();
        Stream<String> system = caller.isPartner()
                ? Stream.of(Audience.system(organisation), Audience.organisation(organisation))
                : Stream.empty();
        return Stream.concat(office, system).toList();
    }

    /** The system of a partner works with its members, but their contact data stay theirs to release. */
    private static List<String> ownSystems(Person person, FieldGroup group) {
        return group == FieldGroup.CONTACT
                ? List.of()
                : person.organisations().stream().map(Audience::system).toList();
    }

    /** An audience as people name it. */
    private static Stream<String> audiences(String named, Person person) {
        return switch (named) {
            case "members" -> Stream.of(Audience.MEMBERS);
            case "alumni" -> Stream.of(Audience.ALUMNI);
            case "own_associations" -> person.organisations().stream().map(Audience::association);
            case "contact_persons" ->
                person.content().expertise().regions().stream()
                        .map(KnownRegion::code)
                        .map(Audience::contactPersons);
            default ->
                named.startsWith(ORGANISATION)
                        ? Stream.of(Audience.organisation(named.substring(ORGANISATION.length())))
                        : Stream.empty();
        };
    }

    /** A district covers its regions; a person who names a district is of interest to each region in it. */
    private Stream<String> regionsOfInterest(String covered) {
        Stream<String> below = regions.all().stream().map(Code::code).filter(code -> regions.isWithin(code, covered));
        return Stream.concat(regions.lineage(covered).stream(), below);
    }
}
