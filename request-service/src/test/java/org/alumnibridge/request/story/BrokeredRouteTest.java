package org.alumnibridge.request.story;

import static org.alumnibridge.request.testing.Requests.accept;
import static org.alumnibridge.request.testing.Requests.confirm;
import static org.alumnibridge.request.testing.Requests.contactIn;
import static org.alumnibridge.request.testing.Requests.decline;
import static org.alumnibridge.request.testing.Requests.filed;
import static org.alumnibridge.request.testing.Requests.get;
import static org.alumnibridge.request.testing.Requests.post;
import static org.alumnibridge.request.testing.Requests.propose;
import static org.alumnibridge.request.testing.Requests.proposed;
import static org.alumnibridge.request.testing.Requests.withdraw;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.request.testing.EventSchemas;
import org.alumnibridge.request.testing.Network;
import org.alumnibridge.request.testing.Network.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class BrokeredRouteTest {

    @Inject
    Network network;

    @BeforeEach
    void openTheNetwork() {
        network.open();
    }

    @Test
    void leadsFromTheFilingToTheIntroduction() {
        Someone requester = network.entrepreneur();
        Someone contact = network.member("contact-sve");
        Someone[] experts = {network.expert(), network.expert(), network.expert()};

        UUID request = filed(requester, contactIn("RU-SVE"));
        get(contact, "/v1/requests/" + request)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Cache-Control", "private, no-store")
                .body("state", is("in_brokerage"))
                .body("broker", is(contact.profile().toString()))
                .body("waitingFor", is("contact_person"))
                .body("text", containsString("pump housings"))
                .body("allowedActions", containsInAnyOrder("take", "propose", "reject"));
        get(contact, "/v1/tasks").body("items.request", hasItem(request.toString()));

        UUID first = proposed(contact, request, experts[0]);
        UUID second = proposed(contact, request, experts[1]);
        get(experts[0], "/v1/tasks").body("items.proposal", contains(first.toString()));
        get(experts[0], "/v1/proposals/" + first)
                .body("request.requester", nullValue())
                .body("request.text", notNullValue())
                .body("request.proposals", hasSize(1))
                .body("allowedActions", containsInAnyOrder("accept", "decline"));
        decline(experts[0], first).statusCode(200).body("state", is("declined"));
        UUID third = proposed(contact, request, experts[2]);
        get(requester, "/v1/requests/" + request).body("proposals.expert", everyItem(nullValue()));

        accept(experts[1], second).statusCode(200).body("state", is("accepted"));
        get(experts[2], "/v1/proposals/" + third).body("state", is("released"));
        get(requester, "/v1/requests/" + request)
                .body("state", is("accepted"))
                .body("waitingFor", is("requester"))
                .body("proposals.expert", hasItem(experts[1].profile().toString()))
                .body("allowedActions", containsInAnyOrder("confirm", "refuse_expert", "withdraw"));

        String introduction = confirm(requester, request)
                .statusCode(200)
                .body("state", is("releasing"))
                .extract()
                .path("introduction.id");
        network.grant(UUID.fromString(introduction), request);
        await().untilAsserted(() -> get(experts[1], "/v1/requests/" + request)
                .body("state", is("introduced"))
                .body("requester", is(requester.profile().toString())));

        post(requester, "/v1/requests/" + request + "/closure", Map.of("outcome", "contact_made"))
                .statusCode(200)
                .body("state", is("completed"))
                .body("waitingFor", is("nobody"))
                .body("allowedActions", empty());
        for (Someone expert : experts) {
            assertEquals(0, leased(expert));
        }
        get(requester, "/v1/requests/" + request + "/history")
                .body(
                        "items.step",
                        contains(
                                "filed",
                                "assigned",
                                "proposed",
                                "proposed",
                                "proposal_declined",
                                "proposed",
                                "proposal_accepted",
                                "accepted",
                                "confirmed",
                                "introduced",
                                "completed"));
        assertPublished(request, 11);
        assertEngagementsPublished(experts[1]);
    }

    /** Every step is on the topic, in order, and fits the published schema. */
    private void assertPublished(UUID request, int steps) {
        await().until(() -> network.published("requests.lifecycle", request).size() >= steps);
        var records = network.published("requests.lifecycle", request);
        assertEquals(steps, records.size());
        for (int i = 0; i < steps; i++) {
            String json = new String(records.get(i).value());
            EventSchemas.assertValid(EventSchemas.REQUEST, json);
            assertTrue(json.contains("\"version\":" + (i + 1) + ","), json);
            assertFalse(json.contains("pump housings"), json);
        }
    }

    private void assertEngagementsPublished(Someone expert) {
        lastEngagement(expert);
        network.published("requests.engagements", expert.profile())
                .forEach(record -> EventSchemas.assertValid(EventSchemas.ENGAGEMENT, new String(record.value())));
    }

    /** The one that tells of the capacity given back. */
    private String lastEngagement(Someone expert) {
        await().until(() ->
                network.published("requests.engagements", expert.profile()).size() >= 2);
        var records = network.published("requests.engagements", expert.profile());
        return new String(records.get(records.size() - 1).value());
    }

    @Test
    void theDeputyMayTakeIt() {
        Someone deputy = network.member("deputy-sve");
        UUID request = filed(network.entrepreneur(), contactIn("RU-SVE"));

        post(deputy, "/v1/requests/" + request + "/brokerage", Map.of())
                .statusCode(200)
                .body("broker", is(deputy.profile().toString()))
                .body("takenAt", notNullValue());
        get(deputy, "/v1/requests?role=broker&limit=1").body("items[0].id", is(request.toString()));
    }

    @Test
    void aRefusedExpertHasTheCapacityBackAndTheSearchGoesOn() {
        Someone requester = network.entrepreneur();
        Someone contact = network.member("contact-sve");
        Someone expert = network.expert();
        UUID request = filed(requester, contactIn("RU-SVE"));
        accept(expert, proposed(contact, request, expert)).statusCode(200);
        assertEquals(1, leased(expert));

        post(requester, "/v1/requests/" + request + "/refusal", Map.of("reason", "conflict_of_interest"))
                .statusCode(200)
                .body("state", is("in_brokerage"))
                .body("proposals[0].state", is("refused"));

        assertEquals(0, leased(expert));
        assertTrue(lastEngagement(expert).contains("\"answeredLast90Days\":1"), lastEngagement(expert));
        get(expert, "/v1/requests/" + request).body("requester", nullValue()).body("text", nullValue());
        propose(contact, request, expert).statusCode(409).body("type", endsWith("/already-asked"));
    }

    @Test
    void theLastDeclineGivesTheRequestBack() {
        Someone contact = network.member("contact-sve");
        Someone expert = network.expert();
        UUID request = filed(network.entrepreneur(), contactIn("RU-SVE"));
        decline(expert, proposed(contact, request, expert)).statusCode(200);

        get(contact, "/v1/requests/" + request)
                .body("state", is("in_brokerage"))
                .body("proposals[0].reason", is("no_time"));
        post(contact, "/v1/requests/" + request + "/rejection", Map.of("reason", "no_suitable_expert"))
                .statusCode(200)
                .body("state", is("declined"));
    }

    @Test
    void aVacantRegionWaitsForTheOperators() {
        UUID request = filed(network.entrepreneur(), contactIn("RU-PER"));
        Someone operator = network.member("network-admin");

        get(operator, "/v1/tasks").body("items.request", hasItem(request.toString()));
        get(operator, "/v1/requests/" + request)
                .body("waitingFor", is("network_admin"))
                .body("allowedActions", containsInAnyOrder("propose", "reject"));
    }

    @Test
    void aWithdrawnRequestReleasesTheExperts() {
        Someone requester = network.entrepreneur();
        Someone expert = network.expert();
        UUID request = filed(requester, contactIn("RU-SVE"));
        UUID proposal = proposed(network.member("contact-sve"), request, expert);

        withdraw(requester, request)
                .statusCode(200)
                .body("state", is("withdrawn"))
                .body("proposals[0].state", is("released"));

        assertEquals(0, leased(expert));
        accept(expert, proposal).statusCode(409).body("allowedActions", empty());
    }

    @Test
    void canBeWithdrawnWhileContactDataAreReleasedAndAfter() {
        Someone contact = network.member("contact-sve");
        Someone requester = network.entrepreneur();
        Someone expert = network.expert();
        UUID releasing = filed(requester, contactIn("RU-SVE"));
        accept(expert, proposed(contact, releasing, expert)).statusCode(200);
        String introduction =
                confirm(requester, releasing).statusCode(200).extract().path("introduction.id");
        withdraw(requester, releasing).statusCode(200).body("state", is("withdrawn"));
        assertEquals(0, leased(expert));

        UUID introduced = filed(requester, contactIn("RU-SVE"));
        accept(expert, proposed(contact, introduced, expert)).statusCode(200);
        String next = confirm(requester, introduced).statusCode(200).extract().path("introduction.id");
        network.grant(UUID.fromString(introduction), releasing);
        network.grant(UUID.fromString(next), introduced);
        await().untilAsserted(() -> get(requester, "/v1/requests/" + introduced).body("state", is("introduced")));
        withdraw(requester, introduced).statusCode(200).body("state", is("withdrawn"));

        assertEquals(0, leased(expert));
        get(requester, "/v1/requests/" + releasing).body("state", is("withdrawn"));
    }

    private int leased(Someone expert) {
        return network.number("select sum(leased)::int from capacity where expert = $1", expert.profile());
    }
}
