package org.alumnibridge.alumni.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.alumni.profile.Basis;
import org.alumnibridge.alumni.profile.ProfileContent;
import org.alumnibridge.alumni.profile.ProfileContent.Expertise;
import org.alumnibridge.alumni.profile.ProfileContent.Home;
import org.alumnibridge.alumni.profile.ProfileContent.Identity;
import org.alumnibridge.alumni.profile.ProfileContent.KnownRegion;
import org.alumnibridge.alumni.profile.ProfileContent.Visibility;
import org.alumnibridge.alumni.profile.ProfileKind;
import org.alumnibridge.alumni.reference.ReferenceData;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.junit.jupiter.api.Test;

class VisibilityPolicyTest {

    private static final Set<FieldGroup> ALL = Set.of(FieldGroup.values());
    private static final Set<FieldGroup> ALL_BUT_CONTACT =
            Set.of(FieldGroup.IDENTITY, FieldGroup.CAREER, FieldGroup.EXPERTISE);
    private static final Set<FieldGroup> NOTHING = Set.of();

    private final VisibilityPolicy policy = new VisibilityPolicy(new ReferenceData());

    @Test
    void theOwnerSeesAll() {
        assertEquals(ALL, seen(member("owner", ProfileKind.ALUMNUS), expert()));
    }

    @Test
    void theOwnOfficeSeesAllEvenOfTheUnclaimed() {
        assertEquals(ALL, seen(office("drmn"), expert()));
        assertEquals(ALL, seen(office("drmn"), unclaimed()));
    }

    @Test
    void anotherOfficeSeesNothing() {
        assertEquals(NOTHING, seen(office("alumni-ru-sve"), expert()));
    }

    @Test
    void nobodyElseSeesTheUnclaimed() {
        assertEquals(NOTHING, seen(contactPersonOf("RU-SVE"), unclaimed()));
        assertEquals(NOTHING, seen(partner("drmn"), unclaimed()));
    }

    @Test
    void whoIsAboutToBeErasedIsSeenByTheOwnerAlone() {
        Person restricted = restricted(expert());

        assertEquals(ALL, seen(member("owner", ProfileKind.ALUMNUS), restricted));
        assertEquals(NOTHING, seen(office("drmn"), restricted));
        assertEquals(NOTHING, seen(partner("drmn"), restricted));
        assertEquals(NOTHING, seen(contactPersonOf("RU-SVE"), restricted));
        assertEquals(NOTHING, policy.visible(member("other", ProfileKind.ALUMNUS), restricted, Set.of(Tie.values())));
    }

    @Test
    void aContactPersonSeesWhoNamesTheirRegion() {
        assertEquals(ALL_BUT_CONTACT, seen(contactPersonOf("RU-SVE"), expert()));
        assertEquals(NOTHING, seen(contactPersonOf("RU-TUL"), expert()));
    }

    @Test
    void aContactPersonOfADistrictSeesWhoNamesARegionInIt() {
        String district =
                new ReferenceData().regions().find("RU-SVE").orElseThrow().parent();
        assertEquals(ALL_BUT_CONTACT, seen(contactPersonOf(district), expert()));
    }

    @Test
    void membersOfTheSameAssociationSeeEachOther() {
        Viewer fellow = new Viewer(
                caller("fellow", Roles.MEMBER),
                Optional.of(UUID.randomUUID()),
                Optional.of(ProfileKind.ALUMNUS),
                List.of("drmn"),
                Set.of());
        assertEquals(ALL_BUT_CONTACT, seen(fellow, expert()));
    }

    @Test
    void aForeignMemberSeesNothingByDefault() {
        assertEquals(NOTHING, seen(member("stranger", ProfileKind.ALUMNUS), expert()));
    }

    @Test
    void alumniSeeWhatIsForAlumniAndEntrepreneursDoNot() {
        Person person = visibleTo("alumni");
        assertEquals(ALL_BUT_CONTACT, seen(member("stranger", ProfileKind.ALUMNUS), person));
        assertEquals(NOTHING, seen(member("stranger", ProfileKind.ENTREPRENEUR), person));
    }

    @Test
    void membersSeeWhatIsForMembersAndThePendingDoNot() {
        Person person = visibleTo("members");
        assertEquals(ALL_BUT_CONTACT, seen(member("stranger", ProfileKind.ENTREPRENEUR), person));
        assertEquals(NOTHING, seen(Viewer.withoutProfile(caller("pending")), person));
    }

    @Test
    void aPartnerSeesItsMembersAndWhoNamesItButContactDataOnlyWhereItIsNamed() {
        assertEquals(ALL_BUT_CONTACT, seen(partner("drmn"), expert()));
        List<String> drmn = List.of("organisation:drmn");
        assertEquals(ALL, seen(partner("drmn"), person("owner", new Visibility(drmn, drmn, drmn, drmn))));
        assertEquals(NOTHING, seen(partner("bmwi"), expert()));
        assertEquals(ALL_BUT_CONTACT, seen(partner("bmwi"), visibleTo("organisation:bmwi")));
    }

    @Test
    void aBrokerSeesTheirCandidatesButNoContactData() {
        assertEquals(
                ALL_BUT_CONTACT, policy.visible(member("broker", ProfileKind.ALUMNUS), expert(), Set.of(Tie.BROKERED)));
    }

    @Test
    void aGrantShowsContactData() {
        assertEquals(
                Set.of(FieldGroup.IDENTITY, FieldGroup.CAREER, FieldGroup.CONTACT),
                policy.visible(member("other", ProfileKind.ENTREPRENEUR), expert(), Set.of(Tie.GRANTED)));
    }

    private Set<FieldGroup> seen(Viewer viewer, Person person) {
        return policy.visible(viewer, person, Set.of());
    }

    private static Viewer member(String subject, ProfileKind kind) {
        return new Viewer(
                caller(subject, Roles.MEMBER), Optional.of(UUID.randomUUID()), Optional.of(kind), List.of(), Set.of());
    }

    private static Viewer contactPersonOf(String region) {
        return new Viewer(
                caller("contact", Roles.MEMBER),
                Optional.of(UUID.randomUUID()),
                Optional.of(ProfileKind.ALUMNUS),
                List.of(),
                Set.of(region));
    }

    private static Viewer office(String organisation) {
        return Viewer.withoutProfile(
                new Caller("office", Set.of(Roles.ASSOCIATION_ADMIN), Optional.of(organisation), Optional.empty()));
    }

    private static Viewer partner(String organisation) {
        return Viewer.withoutProfile(
                new Caller("system", Set.of(Roles.DIRECTORY_READ), Optional.of(organisation), Optional.empty()));
    }

    private static Caller caller(String subject, String... roles) {
        return new Caller(subject, Set.of(roles), Optional.empty(), Optional.empty());
    }

    private static Person expert() {
        return person("owner", null);
    }

    private static Person restricted(Person person) {
        return new Person(
                person.id(),
                person.version(),
                person.subject(),
                person.vouched(),
                true,
                person.content(),
                person.organisations(),
                person.externalId());
    }

    private static Person unclaimed() {
        return person(null, null);
    }

    private static Person visibleTo(String audience) {
        List<String> all = List.of(audience);
        return person("owner", new Visibility(all, all, all, List.of()));
    }

    private static Person person(String subject, Visibility visibility) {
        KnownRegion region = new KnownRegion("RU-SVE", Basis.PROFESSIONAL, 2015);
        ProfileContent content = new ProfileContent(
                ProfileKind.ALUMNUS,
                new Identity("Elena", "Sokolova", null, null),
                null,
                null,
                null,
                new Home("RU", "RU-SVE"),
                new Expertise(List.of(region), null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                visibility,
                null);
        return new Person(UUID.randomUUID(), 1, subject, true, false, content, List.of("drmn"), null);
    }
}
