package org.alumnibridge.request.story;

import static io.restassured.RestAssured.given;
import static org.alumnibridge.request.testing.Requests.contactIn;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.request.filing.FilingRequest;
import org.alumnibridge.request.filing.RequestDraft;
import org.alumnibridge.request.filing.RequestDraft.TargetDraft;
import org.alumnibridge.request.filing.WithdrawingRequest;
import org.alumnibridge.request.lifecycle.RequestKind;
import org.alumnibridge.request.lifecycle.Route;
import org.alumnibridge.request.people.Person;
import org.alumnibridge.request.proposal.DecidingProposal;
import org.alumnibridge.request.proposal.ProposalDraft;
import org.alumnibridge.request.proposal.ProposingExpert;
import org.alumnibridge.request.testing.Network;
import org.alumnibridge.request.testing.Network.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls at the very same time, below HTTP and on the real database. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class RacesTest {

    private static final int CALLERS = 50;

    @Inject
    Network network;

    @Inject
    FilingRequest filing;

    @Inject
    ProposingExpert proposing;

    @Inject
    DecidingProposal deciding;

    @Inject
    WithdrawingRequest withdrawing;

    @BeforeEach
    void openTheNetwork() {
        network.open();
    }

    @RepeatedTest(20)
    void oneOfTheRivalAcceptancesWins() throws Exception {
        rivalsAccept();
    }

    @Tag("full")
    @RepeatedTest(200)
    void oneOfTheRivalAcceptancesWinsEveryTime() throws Exception {
        rivalsAccept();
    }

    private void rivalsAccept() throws Exception {
        Person contact = network.member("contact-sve").caller();
        Someone one = network.expertWithoutAccount(state -> {});
        Someone other = network.expertWithoutAccount(state -> {});
        UUID request =
                file(network.expertWithoutAccount(Network::atHomeInGermany).caller(), "RU-SVE", null);
        List<Someone> rivals = List.of(one, other);
        List<UUID> proposals =
                rivals.stream().map(expert -> propose(contact, request, expert)).toList();

        List<Integer> answers = race(caller -> {
            int rival = caller % 2;
            return deciding.accept(
                    rivals.get(rival).caller(),
                    proposals.get(rival),
                    call(rivals.get(rival).caller(), null));
        });

        assertEquals(1, answers.stream().filter(status -> status == 200).count());
        assertEquals(
                CALLERS - 1, answers.stream().filter(status -> status == 409).count());
        assertEquals(1, leased(one) + leased(other));
        assertEquals(1, states(request, "ACCEPTED"));
        assertEquals(1, states(request, "RELEASED"));
    }

    @RepeatedTest(5)
    void aWithdrawalLeavesNoLeaseBehindWhoeverWasFaster() throws Exception {
        Person contact = network.member("contact-sve").caller();
        Person requester =
                network.expertWithoutAccount(Network::atHomeInGermany).caller();
        Someone expert = network.expertWithoutAccount(state -> {});
        UUID request = file(requester, "RU-SVE", null);
        UUID proposal = propose(contact, request, expert);

        race(caller -> caller % 2 == 0
                ? withdrawing.withdraw(requester, request, call(requester, null))
                : deciding.accept(expert.caller(), proposal, call(expert.caller(), null)));

        assertEquals(0, leased(expert));
        assertEquals(1, network.count("select 1 from request where id = $1 and state = 'WITHDRAWN'", request));
    }

    @Test
    void aVacancyIsFilledThoughFiledAtTheSameTime() throws Exception {
        List<String> regions = List.of("RU-IRK", "RU-KEM", "RU-TOM", "RU-AL", "RU-ALT");
        for (String region : regions) {
            Someone lead = network.expertWithoutAccount(state -> {});
            List<Person> requesters = Stream.generate(() -> network.expertWithoutAccount(Network::atHomeInGermany)
                            .caller())
                    .limit(10)
                    .toList();
            race(caller -> {
                if (caller == 0) {
                    network.staff(Ids.next(), 1, "DE-RU", region, lead);
                }
                Person requester = requesters.get(caller % 10);
                return filing.file(requester, draft(region), call(requester, null));
            });

            for (Person requester : requesters) {
                network.awaitRow(
                        "select 1 from request where requester = $1 and broker is not null",
                        requester.requireProfile());
            }
        }
    }

    @RepeatedTest(5)
    void theLastUnitOfCapacityIsLeasedOnce() throws Exception {
        Person contact = network.member("contact-sve").caller();
        Someone expert = network.expertWithoutAccount(
                state -> state.putObject("capacity").put("advice", 1));
        List<UUID> requests = waiting(8);

        List<Integer> answers = race(caller -> proposing.propose(
                contact,
                requests.get(caller % requests.size()),
                new ProposalDraft(expert.profile(), "Knows it."),
                call(contact, null)));

        assertEquals(1, answers.stream().filter(status -> status == 200).count());
        assertEquals(1, leased(expert));
    }

    /** Requests that wait in brokerage, each by a requester of its own. */
    private List<UUID> waiting(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> file(
                        network.expertWithoutAccount(Network::atHomeInGermany).caller(), "RU-SVE", null))
                .toList();
    }

    @Test
    void anExpertIsNotAskedBeyondCapacity() throws Exception {
        Person contact = network.member("contact-sve").caller();
        Someone expert = network.expertWithoutAccount(state -> {});
        List<UUID> requests = waiting(8);

        List<Integer> answers = race(caller -> proposing.propose(
                contact,
                requests.get(caller % requests.size()),
                new ProposalDraft(expert.profile(), "Knows it."),
                call(contact, null)));

        assertEquals(2, answers.stream().filter(status -> status == 200).count());
        assertEquals(2, leased(expert));
    }

    @Test
    void identicalFilingsMakeOneRequest() throws Exception {
        Person requester =
                network.expertWithoutAccount(Network::atHomeInGermany).caller();
        String key = UUID.randomUUID().toString();

        race(caller -> filing.file(requester, draft("RU-SVE"), call(requester, key)));

        assertEquals(1, requestsOf(requester));
        assertEquals(file(requester, "RU-SVE", key), file(requester, "RU-SVE", key));
    }

    @Test
    void identicalPostsMakeOneRequest() throws Exception {
        Someone requester = network.entrepreneur();
        String key = UUID.randomUUID().toString();
        Map<String, Object> draft = contactIn("RU-SVE");
        ConcurrentLinkedQueue<Response> answers = new ConcurrentLinkedQueue<>();

        together(() -> answers.add(given().auth()
                .oauth2(requester.token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(draft)
                .post("/v1/requests")));

        assertEquals(CALLERS, answers.size());
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> answer.then().statusCode(409).body("type", endsWith("/in-progress")));
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.header("Location"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count());
        assertEquals(1, requestsOf(requester.caller()));
    }

    private static void together(Runnable call) throws Exception {
        race(caller -> Uni.createFrom()
                .<UUID>item(() -> {
                    call.run();
                    return null;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    @Test
    void filingsAtTheSameTimeKeepTheLimit() throws Exception {
        Person requester =
                network.expertWithoutAccount(Network::atHomeInGermany).caller();
        List<String> regions = List.of(
                "RU-SVE", "RU-CHE", "RU-PER", "RU-MOW", "RU-SPE", "RU-TA", "RU-SAM", "RU-OMS", "RU-NVS", "RU-KYA");

        race(caller -> filing.file(requester, draft(regions.get(caller % 10)), call(requester, null)));

        assertEquals(5, requestsOf(requester));
    }

    private UUID file(Person requester, String region, String key) {
        return on(() -> filing.file(requester, draft(region), call(requester, key)));
    }

    private UUID propose(Person contact, UUID request, Someone expert) {
        ProposalDraft draft = new ProposalDraft(expert.profile(), "Knows the region.");
        return on(() -> proposing.propose(contact, request, draft, call(contact, null)));
    }

    private static RequestDraft draft(String region) {
        return new RequestDraft(
                RequestKind.ADVICE,
                new TargetDraft("RU", List.of(region)),
                List.of("24.51"),
                List.of(),
                List.of(),
                Route.BROKERED,
                1,
                "We look for advice.");
    }

    private static IdempotentCall call(Person person, String key) {
        return IdempotentCall.of(person.caller(), "race", key, "");
    }

    private int leased(Someone expert) {
        return network.number("select coalesce(sum(leased), 0)::int from capacity where expert = $1", expert.profile());
    }

    private int states(UUID request, String state) {
        return network.count("select 1 from proposal where request_id = $1 and state = '" + state + "'", request);
    }

    private int requestsOf(Person requester) {
        return network.count("select 1 from request where requester = $1", requester.requireProfile());
    }

    /** @return status of each call: 200, or that of the problem */
    private static List<Integer> race(IntFunction<Uni<UUID>> useCase) throws Exception {
        CyclicBarrier together = new CyclicBarrier(CALLERS);
        List<Callable<Integer>> calls = IntStream.range(0, CALLERS)
                .mapToObj(caller -> call(together, () -> useCase.apply(caller)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            return threads.invokeAll(calls).stream().map(RacesTest::get).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Integer> call(CyclicBarrier together, Supplier<Uni<UUID>> useCase) {
        return () -> {
            together.await();
            try {
                on(useCase);
                return 200;
            } catch (HttpProblem problem) {
                return problem.getStatusCode();
            }
        };
    }

    private static int get(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static UUID on(Supplier<Uni<UUID>> useCase) {
        try {
            return VertxContextSupport.subscribeAndAwait(useCase);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
