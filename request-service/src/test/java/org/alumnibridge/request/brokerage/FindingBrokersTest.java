package org.alumnibridge.request.brokerage;

import static org.alumnibridge.request.testing.RequestFixture.DEPUTY;
import static org.alumnibridge.request.testing.RequestFixture.LEAD;
import static org.alumnibridge.request.testing.RequestFixture.REQUESTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Party;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.network.Brokerage;
import org.alumnibridge.request.network.KnownPartnership;
import org.alumnibridge.request.network.PartnershipState;
import org.alumnibridge.request.network.PartnershipState.ContactPerson;
import org.alumnibridge.request.reference.ReferenceCodes;
import org.alumnibridge.request.testing.RequestFixture;
import org.junit.jupiter.api.Test;

class FindingBrokersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final FindingBrokers finding = new FindingBrokers(null, new ReferenceCodes());
    private final Request request = RequestFixture.vacant();

    @Test
    void theLeadComesBeforeTheDeputies() {
        KnownPartnership region = partnership("RU-SVE", inOffice(DEPUTY, "deputy"), inOffice(LEAD, "lead"));
        assertEquals(Optional.of(new Brokerage(region.id(), LEAD, List.of(LEAD, DEPUTY))), choose(region));
    }

    @Test
    void theVeryRegionComesBeforeItsDistrict() {
        KnownPartnership district = partnership("RU-FD-URAL", inOffice(LEAD, "lead"));
        KnownPartnership region = partnership("RU-SVE", inOffice(DEPUTY, "deputy"));
        assertEquals(Optional.of(region.id()), choose(district, region).map(Brokerage::partnership));
        assertEquals(Optional.of(district.id()), choose(district).map(Brokerage::partnership));
    }

    @Test
    void aPartnershipWithALeadComesBeforeOneWithoutAny() {
        KnownPartnership deputies = partnership("RU-SVE", inOffice(DEPUTY, "deputy"));
        KnownPartnership led = partnership("RU-SVE", inOffice(LEAD, "lead"));
        assertEquals(Optional.of(led.id()), choose(deputies, led).map(Brokerage::partnership));
    }

    @Test
    void whoIsNotInOfficeBrokersNothing() {
        ContactPerson invited = new ContactPerson(LEAD, "lead", DAY, null, null);
        ContactPerson left = new ContactPerson(LEAD, "lead", null, DAY.minusDays(1), Instant.EPOCH);
        ContactPerson coming = new ContactPerson(LEAD, "lead", DAY.plusDays(1), null, Instant.EPOCH);
        assertEquals(Optional.empty(), choose(partnership("RU-SVE", invited, left, coming)));
        assertEquals(Optional.empty(), choose(partnership("RU-CHE", inOffice(LEAD, "lead"))));
    }

    @Test
    void nobodyBrokersTheOwnRequest() {
        KnownPartnership own = partnership("RU-SVE", inOffice(REQUESTER, "lead"), inOffice(DEPUTY, "deputy"));
        assertEquals(Optional.of(List.of(DEPUTY)), choose(own).map(Brokerage::brokers));
    }

    @Test
    void whatWasTakenStaysWithThePartnershipWhileItsTakerIsInOffice() {
        KnownPartnership district = partnership("RU-FD-URAL", inOffice(LEAD, "lead"), inOffice(DEPUTY, "deputy"));
        request.follow(choose(district), Act.ofSystem(RequestFixture.MONDAY));
        KnownPartnership region = partnership("RU-SVE", inOffice(Ids.next(), "lead"));
        assertEquals(Optional.of(region.id()), choose(district, region).map(Brokerage::partnership));

        request.take(DEPUTY, RequestFixture.by(Party.CONTACT_PERSON));
        assertEquals(Optional.of(district.id()), choose(district, region).map(Brokerage::partnership));
        KnownPartnership withoutDeputy =
                new KnownPartnership(district.id(), state("RU-FD-URAL", inOffice(LEAD, "lead")));
        assertEquals(Optional.of(region.id()), choose(withoutDeputy, region).map(Brokerage::partnership));
    }

    private Optional<Brokerage> choose(KnownPartnership... known) {
        return finding.choose(List.of(known), request, DAY);
    }

    private static ContactPerson inOffice(UUID profile, String role) {
        return new ContactPerson(profile, role, DAY, null, Instant.EPOCH);
    }

    private static KnownPartnership partnership(String region, ContactPerson... people) {
        return new KnownPartnership(Ids.next(), state(region, people));
    }

    private static PartnershipState state(String region, ContactPerson... people) {
        return new PartnershipState("DE-RU", List.of(region), List.of(people));
    }
}
