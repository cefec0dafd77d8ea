package org.alumnibridge.notification.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeLinksTest {

    private final Notice toBroker = NoticeFixture.to(Audience.BROKER, Category.REQUEST_ASSIGNED);
    private final Notice toExpert = NoticeFixture.to(Audience.EXPERT, Category.PROPOSAL_RECEIVED);

    @Test
    void leadsPeopleToThePortalAndProgramsToTheApi() {
        NoticeLinks links = new NoticeLinks("https://api.example.org/", Optional.of("https://portal.example.org/app/"));

        assertEquals("https://portal.example.org/app/requests/" + toBroker.request(), links.page(toBroker));
        assertEquals("https://portal.example.org/app/proposals/" + toExpert.proposal(), links.page(toExpert));
        assertEquals("https://api.example.org/v1/requests/" + toBroker.request(), links.about(toBroker));
        assertEquals("https://api.example.org/v1/notifications/" + toBroker.id() + "/read", links.read(toBroker));
    }

    @Test
    void leadsPeopleToTheApiWhereThereIsNoPortal() {
        NoticeLinks links = new NoticeLinks("https://api.example.org", Optional.empty());

        assertEquals("https://api.example.org/v1/requests/" + toBroker.request(), links.page(toBroker));
    }
}
