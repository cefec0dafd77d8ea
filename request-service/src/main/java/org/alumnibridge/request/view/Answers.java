package org.alumnibridge.request.view;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.alumnibridge.kit.web.http.EntityTags;
import org.alumnibridge.request.people.Callers;
import org.alumnibridge.request.people.Person;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * How operations answer: an effect is run for the caller, then the object is shown as the caller sees it now, with its
 * version as {@code ETag}. A repeated call is answered from its id the same way.
 */
@ApplicationScoped
public class Answers {

    private static final String NOT_STORED = "private, no-store";

    private final Callers callers;
    private final ReadingRequests reading;

    Answers(Callers callers, ReadingRequests reading) {
        this.callers = callers;
        this.reading = reading;
    }

    public Uni<RestResponse<RequestView>> request(UUID id) {
        return afterwards(person -> Uni.createFrom().item(id));
    }

    public Uni<RestResponse<ProposalView>> proposal(UUID id) {
        return afterwardsProposal(person -> Uni.createFrom().item(id));
    }

    /** @param effect gives the request's id */
    public Uni<RestResponse<RequestView>> afterwards(Function<Person, Uni<UUID>> effect) {
        return callers.current().chain(person -> requestAfter(effect, person)).map(Answers::ok);
    }

    /** @param effect gives the new request's id */
    public Uni<RestResponse<RequestView>> newRequest(Function<Person, Uni<UUID>> effect) {
        return callers.current().chain(person -> requestAfter(effect, person)).map(Answers::created);
    }

    /** @param effect gives the proposal's id */
    public Uni<RestResponse<ProposalView>> afterwardsProposal(Function<Person, Uni<UUID>> effect) {
        return callers.current().chain(person -> proposalAfter(effect, person)).map(Answers::ok);
    }

    /** @param effect gives the new proposal's id */
    public Uni<RestResponse<ProposalView>> newProposal(Function<Person, Uni<UUID>> effect) {
        return callers.current().chain(person -> proposalAfter(effect, person)).map(Answers::created);
    }

    /** 200 that no cache keeps. */
    public static <T> RestResponse<T> personal(T body) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, NOT_STORED)
                .build();
    }

    private Uni<RequestView> requestAfter(Function<Person, Uni<UUID>> effect, Person person) {
        return effect.apply(person).chain(id -> reading.request(id, person));
    }

    private Uni<ProposalView> proposalAfter(Function<Person, Uni<UUID>> effect, Person person) {
        return effect.apply(person).chain(id -> reading.proposal(id, person));
    }

    private static RestResponse<RequestView> ok(RequestView view) {
        return tagged(ResponseBuilder.ok(view), view.version());
    }

    private static RestResponse<ProposalView> ok(ProposalView view) {
        return tagged(ResponseBuilder.ok(view), view.version());
    }

    private static RestResponse<RequestView> created(RequestView view) {
        URI location = URI.create("/v1/requests/" + view.id());
        return tagged(ResponseBuilder.<RequestView>created(location).entity(view), view.version());
    }

    private static RestResponse<ProposalView> created(ProposalView view) {
        URI location = URI.create("/v1/proposals/" + view.id());
        return tagged(ResponseBuilder.<ProposalView>created(location).entity(view), view.version());
    }

    private static <T> RestResponse<T> tagged(ResponseBuilder<T> answer, long version) {
        return answer.tag(EntityTags.of(version))
                .header(HttpHeaders.CACHE_CONTROL, NOT_STORED)
                .build();
    }
}
