package org.alumnibridge.request.story;

import static org.alumnibridge.request.testing.Requests.contactIn;
import static org.alumnibridge.request.testing.Requests.decline;
import static org.alumnibridge.request.testing.Requests.filed;
import static org.alumnibridge.request.testing.Requests.get;
import static org.alumnibridge.request.testing.Requests.post;
import static org.alumnibridge.request.testing.Requests.proposed;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.request.testing.Network;
import org.alumnibridge.request.testing.Network.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partnerships change after requests were filed. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class FollowingPartnershipsTest {

    @Inject
    Network network;

    @BeforeEach
    void openTheNetwork() {
        network.open();
    }

    @Test
    void aVacancyIsFilledByTheFirstContactPerson() {
        Someone operator = network.member("network-admin");
        Someone contact = network.expert();
        UUID request = filed(network.entrepreneur(), contactIn("RU-KGN"));
        get(operator, "/v1/requests/" + request).body("waitingFor", is("network_admin"));

        network.partnership("DE-RU", "RU-KGN", contact);

        get(contact, "/v1/requests/" + request)
                .statusCode(200)
                .body("waitingFor", is("contact_person"))
                .body("broker", is(contact.profile().toString()));
        get(contact, "/v1/requests/" + request + "/history")
                .body("items.step", contains("filed", "assigned", "assigned"))
                .body("items.by", contains("requester", "system", "system"));
        get(operator, "/v1/requests/" + request).statusCode(404);
    }

    @Test
    void whoHasLeftSeesTheRequestNoMore() {
        Someone lead = network.expert();
        Someone deputy = network.expert();
        UUID partnership = network.partnership("DE-RU", "RU-TYU", lead, deputy);
        UUID request = filed(network.entrepreneur(), contactIn("RU-TYU"));
        post(lead, "/v1/requests/" + request + "/brokerage", Map.of()).statusCode(200);

        network.staff(partnership, 2, "DE-RU", "RU-TYU", deputy);

        await().untilAsserted(() -> get(lead, "/v1/requests/" + request).statusCode(404));
        get(deputy, "/v1/requests/" + request)
                .body("broker", is(deputy.profile().toString()))
                .body("takenAt", nullValue());
    }

    @Test
    void theSuccessorGoesOnWhileExpertsAreAsked() {
        Someone lead = network.expert();
        Someone successor = network.expert();
        Someone expert = network.expert();
        UUID partnership = network.partnership("DE-RU", "RU-KHM", lead);
        UUID request = filed(network.entrepreneur(), contactIn("RU-KHM"));
        UUID proposal = proposed(lead, request, expert);

        network.staff(partnership, 2, "DE-RU", "RU-KHM", successor);

        await().untilAsserted(() -> get(successor, "/v1/requests/" + request)
                .statusCode(200)
                .body("state", is("proposed"))
                .body("broker", is(successor.profile().toString())));
        get(lead, "/v1/requests/" + request).statusCode(404);
        decline(expert, proposal).statusCode(200);
        get(successor, "/v1/requests/" + request).body("waitingFor", is("contact_person"));
    }

    @Test
    void aPartnershipThatEndsLeavesAVacancy() {
        Someone lead = network.expert();
        UUID partnership = network.partnership("DE-RU", "RU-YAN", lead);
        UUID request = filed(network.entrepreneur(), contactIn("RU-YAN"));

        network.endPartnership(partnership);

        await().untilAsserted(() -> get(lead, "/v1/requests/" + request).statusCode(404));
        get(network.member("network-admin"), "/v1/requests/" + request).body("waitingFor", is("network_admin"));
    }
}
