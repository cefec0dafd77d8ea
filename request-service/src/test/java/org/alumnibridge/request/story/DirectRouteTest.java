package org.alumnibridge.request.story;

import static org.alumnibridge.request.testing.Requests.accept;
import static org.alumnibridge.request.testing.Requests.decline;
import static org.alumnibridge.request.testing.Requests.draft;
import static org.alumnibridge.request.testing.Requests.filed;
import static org.alumnibridge.request.testing.Requests.get;
import static org.alumnibridge.request.testing.Requests.post;
import static org.alumnibridge.request.testing.Requests.propose;
import static org.alumnibridge.request.testing.Requests.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.request.testing.Network;
import org.alumnibridge.request.testing.Network.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class DirectRouteTest {

    @Inject
    Network network;

    @BeforeEach
    void openTheNetwork() {
        network.open();
    }

    @Test
    void leadsFromTheCardsToAnAnswer() {
        Someone requester = network.expert();
        Someone one = network.expert();
        Someone other = network.expert();
        UUID request = filed(requester, draft("question", "DE", "DE-NW"));
        String path = "/v1/requests/" + request;
        get(requester, path).body("state", is("submitted")).body("route", is("direct"));
        get(requester, path + "/cards").statusCode(200).body("items", empty());

        network.shortlist(request, one.profile(), other.profile());
        String cards = get(requester, path + "/cards")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].country", is("RU"))
                .body("items[0].district", is("RU-FD-URAL"))
                .body("items[0].industries", contains("24.5"))
                .extract()
                .asString();
        assertFalse(cards.contains(one.profile().toString()));
        List<String> handles = get(requester, path + "/cards").extract().path("items.handle");
        post(requester, path + "/choice", Map.of("handles", handles))
                .statusCode(200)
                .body("state", is("proposed"))
                .body("proposals", hasSize(2))
                .body("proposals.expert", everyItem(nullValue()));

        String proposal = get(one, "/v1/tasks").extract().path("items[0].proposal");
        accept(one, UUID.fromString(proposal)).statusCode(200);
        get(requester, path).body("waitingFor", is("expert")).body("allowedActions", not(hasItem("confirm")));
        post(one, "/v1/proposals/" + proposal + "/answer", Map.of("text", "EN 1559, and certificate 3.1."))
                .statusCode(200);

        get(requester, path)
                .body("state", is("answered"))
                .body("answers[0].text", is("EN 1559, and certificate 3.1."))
                .body("introduction", nullValue());
        assertEquals(0, network.number("select sum(leased)::int from capacity where expert = $1", one.profile()));
        post(requester, path + "/closure", Map.of("outcome", "answered")).statusCode(200);
    }

    @Test
    void twoMayAnswerAQuestionThatWantsTwo() {
        Someone requester = network.expert();
        Someone one = network.expert();
        Someone other = network.expert();
        Map<String, Object> draft = draft("question", "DE", "DE-BY");
        draft.put("expertsWanted", 2);
        UUID request = filed(requester, draft);
        List<UUID> proposals = chosen(requester, request, one, other);

        accept(one, proposals.get(0)).statusCode(200);
        get(requester, "/v1/requests/" + request).body("state", is("proposed"));
        accept(other, proposals.get(1)).statusCode(200);
        get(requester, "/v1/requests/" + request).body("state", is("accepted"));
        post(one, "/v1/proposals/" + proposals.get(0) + "/answer", Map.of("text", "First."))
                .statusCode(200);
        post(other, "/v1/proposals/" + proposals.get(1) + "/answer", Map.of("text", "Second."))
                .statusCode(200);

        get(requester, "/v1/requests/" + request).body("answers.text", contains("First.", "Second."));
    }

    @Test
    void isUnmatchedWhenAllDeclineAndNobodyBrokers() {
        Someone requester = network.expert();
        Someone one = network.expert();
        UUID request = filed(requester, draft("question", "DE", "DE-HE"));
        UUID proposal = chosen(requester, request, one).get(0);

        decline(one, proposal).statusCode(200);

        get(requester, "/v1/requests/" + request)
                .body("state", is("unmatched"))
                .body("waitingFor", is("network_admin"));
    }

    @Test
    void anOperatorGoesOnWithWhatIsUnmatched() {
        Someone requester = network.expert();
        Someone one = network.expert();
        UUID request = filed(requester, draft("question", "DE", "DE-RP"));
        decline(one, chosen(requester, request, one).get(0)).statusCode(200);
        Someone operator = network.member("network-admin");
        Someone other = network.expert();

        String proposal = propose(operator, request, other)
                .statusCode(201)
                .body("request.state", is("proposed"))
                .extract()
                .path("id");
        get(operator, "/v1/requests/" + request).statusCode(200).body("allowedActions", contains("propose"));
        get(operator, "/v1/requests?role=network").body("items.id", hasItem(request.toString()));
        decline(other, UUID.fromString(proposal)).statusCode(200);

        get(operator, "/v1/requests/" + request).body("waitingFor", is("network_admin"));
        get(operator, "/v1/tasks").body("items.request", hasItem(request.toString()));
    }

    @Test
    void fallsBackToThePartnershipOfTheRegion() {
        Someone contact = network.expert();
        network.partnership("RU-DE", "DE-BW", contact);
        Someone requester = network.expert();
        Someone one = network.expert();
        UUID request = filed(requester, draft("question", "DE", "DE-BW"));
        get(contact, "/v1/requests/" + request).statusCode(404);

        decline(one, chosen(requester, request, one).get(0)).statusCode(200);

        get(contact, "/v1/requests/" + request)
                .statusCode(200)
                .body("state", is("in_brokerage"))
                .body("waitingFor", is("contact_person"))
                .body("broker", is(contact.profile().toString()));
        get(contact, "/v1/requests/" + request + "/history")
                .body("items.step", contains("filed", "proposed", "proposal_declined", "returned", "assigned"))
                .body("items.by", contains("requester", "requester", "expert", "system", "system"));
    }

    @Test
    void theLastDeclineSettlesWhatOthersHaveAccepted() {
        Someone requester = network.expert();
        Someone one = network.expert();
        Someone other = network.expert();
        Map<String, Object> draft = draft("question", "DE", "DE-SH");
        draft.put("expertsWanted", 2);
        UUID request = filed(requester, draft);
        List<UUID> proposals = chosen(requester, request, one, other);
        accept(one, proposals.get(0)).statusCode(200);

        decline(other, proposals.get(1)).statusCode(200);

        get(requester, "/v1/requests/" + request).body("state", is("accepted")).body("waitingFor", is("expert"));
        get(requester, "/v1/requests/" + request + "/history")
                .body("items.step[-1]", is("accepted"))
                .body("items.by[-1]", is("system"));
    }

    @Test
    void anAnsweredQuestionCanBeWithdrawn() {
        Someone requester = network.expert();
        Someone one = network.expert();
        UUID request = filed(requester, draft("question", "DE", "DE-MV"));
        UUID proposal = chosen(requester, request, one).get(0);
        accept(one, proposal).statusCode(200);
        post(one, "/v1/proposals/" + proposal + "/answer", Map.of("text", "EN 1559."))
                .statusCode(200);

        withdraw(requester, request)
                .statusCode(200)
                .body("state", is("withdrawn"))
                .body("answers.text", contains("EN 1559."));
    }

    @Test
    void knowsNoHandleOfAnotherRequest() {
        Someone requester = network.expert();
        UUID request = filed(requester, draft("question", "DE", "DE-SN"));

        post(requester, "/v1/requests/" + request + "/choice", Map.of("handles", List.of(UUID.randomUUID())))
                .statusCode(400)
                .body("errors[0].pointer", is("/handles/0"))
                .body("errors[0].code", is("unknown-handle"));
        get(network.entrepreneur(), "/v1/requests/" + request + "/cards").statusCode(404);
    }

    /** @return the proposals in the order of the experts */
    private List<UUID> chosen(Someone requester, UUID request, Someone... experts) {
        UUID[] profiles = List.of(experts).stream().map(Someone::profile).toArray(UUID[]::new);
        network.shortlist(request, profiles);
        String path = "/v1/requests/" + request;
        List<String> handles = get(requester, path + "/cards").extract().path("items.handle");
        post(requester, path + "/choice", Map.of("handles", handles)).statusCode(200);
        List<UUID> proposals = new ArrayList<>();
        for (Someone expert : experts) {
            String proposal = get(expert, "/v1/tasks").extract().path("items[0].proposal");
            proposals.add(UUID.fromString(proposal));
        }
        return proposals;
    }
}
