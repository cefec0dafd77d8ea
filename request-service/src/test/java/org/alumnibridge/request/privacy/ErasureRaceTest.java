package org.alumnibridge.request.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.localstack.testing.LocalStackResource;
import org.alumnibridge.localstack.testing.StoredRows;
import org.alumnibridge.request.filing.FilingRequest;
import org.alumnibridge.request.filing.RequestDraft;
import org.alumnibridge.request.filing.RequestDraft.TargetDraft;
import org.alumnibridge.request.lifecycle.RequestKind;
import org.alumnibridge.request.lifecycle.Route;
import org.alumnibridge.request.people.Person;
import org.alumnibridge.request.proposal.ProposalDraft;
import org.alumnibridge.request.proposal.ProposingExpert;
import org.alumnibridge.request.testing.Network;
import org.alumnibridge.request.testing.Network.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** A person is asked, and files, while being erased: whoever is faster, nothing of the person stays. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "service", value = "request"))
class ErasureRaceTest {

    @Inject
    Network network;

    @Inject
    DataSource database;

    @Inject
    FilingRequest filing;

    @Inject
    ProposingExpert proposing;

    @BeforeEach
    void openTheNetwork() {
        network.open();
    }

    @RepeatedTest(10)
    void nobodyIsLeftAskedOrAsking() throws Exception {
        erasedWhileAskedAndFiling();
    }

    @Tag("endurance")
    @RepeatedTest(200)
    void nobodyIsLeftAskedOrAskingEver() throws Exception {
        erasedWhileAskedAndFiling();
    }

    private void erasedWhileAskedAndFiling() throws Exception {
        Person contact = network.member("contact-sve").caller();
        Someone person = network.expertWithoutAccount(Network::atHomeInGermany);
        List<UUID> waiting = Stream.generate(() -> file(
                        network.expertWithoutAccount(Network::atHomeInGermany).caller(), "RU-SVE"))
                .limit(4)
                .toList();

        race(
                Stream.concat(
                                waiting.stream().map(request -> asking(contact, request, person)),
                                IntStream.range(0, 4).mapToObj(i -> filing(person, i)))
                        .toList(),
                () -> network.erased(person.profile(), 2));

        network.awaitRow(
                "select 1 from outbox where topic = 'privacy.receipts' and payload like '%' || ($1::uuid)::text || '%'",
                person.profile());
        assertEquals(0, count("request where requester = $1 and ended_at is null", person));
        assertEquals(0, count("proposal where expert = $1 and state in ('OPEN', 'ACCEPTED')", person));
        assertEquals(0, count("engagement where expert = $1", person));
        assertEquals(List.of(), StoredRows.containing(person.subject(), database));
    }

    private int count(String condition, Someone person) {
        return network.count("select 1 from " + condition, person.profile());
    }

    private Supplier<Uni<UUID>> asking(Person contact, UUID request, Someone person) {
        ProposalDraft draft = new ProposalDraft(person.profile(), "Knows the region.");
        return () -> proposing.propose(contact, request, draft, call(contact));
    }

    private Supplier<Uni<UUID>> filing(Someone person, int number) {
        List<String> regions = List.of("RU-PER", "RU-MOW", "RU-SPE", "RU-TA");
        return () -> filing.file(person.caller(), draft(regions.get(number)), call(person.caller()));
    }

    private UUID file(Person requester, String region) {
        return on(() -> filing.file(requester, draft(region), call(requester)));
    }

    private static RequestDraft draft(String region) {
        TargetDraft target = new TargetDraft("RU", List.of(region));
        List<String> industries = List.of("24.51");
        return new RequestDraft(
                RequestKind.ADVICE, target, industries, List.of(), List.of(), Route.BROKERED, 1, "We look for advice.");
    }

    private static IdempotentCall call(Person person) {
        return IdempotentCall.of(person.caller(), "race", UUID.randomUUID().toString(), "");
    }

    private static void race(List<Supplier<Uni<UUID>>> useCases, Runnable erasure) throws Exception {
        CyclicBarrier together = new CyclicBarrier(useCases.size() + 1);
        Stream<Callable<Void>> calls = useCases.stream().map(useCase -> () -> refusable(together, useCase));
        Callable<Void> erasing = () -> {
            together.await();
            erasure.run();
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(useCases.size() + 1);
        try {
            for (Future<Void> done :
                    threads.invokeAll(Stream.concat(calls, Stream.of(erasing)).toList())) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Too late for the erased: a problem of the API, no failure. */
    private static Void refusable(CyclicBarrier together, Supplier<Uni<UUID>> useCase) throws Exception {
        together.await();
        try {
            on(useCase);
        } catch (HttpProblem tooLate) {
            return null;
        }
        return null;
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
