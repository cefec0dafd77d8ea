package org.alumnibridge.request.lifecycle;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.json.LowerSnakeEnums;
import org.alumnibridge.kit.web.problem.Problems;
import org.alumnibridge.request.people.Person;
import org.alumnibridge.request.problem.RequestProblem;

/** A caller's parts in a request, and what follows from them. */
public record Standing(Request request, Person person, Set<Party> parties) {

    public static Standing of(Request request, Person person) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (person.is(request.content().requester())) {
            parties.add(Party.REQUESTER);
        }
        if (request.brokers().stream().anyMatch(person::is)) {
            parties.add(Party.CONTACT_PERSON);
        }
        if (request.content().organisations().stream().anyMatch(person.caller()::administers)) {
            parties.add(Party.ASSOCIATION_ADMIN);
        }
        if (request.isVacant() && person.caller().has(Roles.NETWORK_ADMIN)) {
            parties.add(Party.NETWORK_ADMIN);
        }
        if (person.profile().flatMap(request::proposalOf).isPresent()) {
            parties.add(Party.EXPERT);
        }
        if (isPartnerOf(request, person)) {
            parties.add(Party.PARTNER);
        }
        return new Standing(request, person, parties);
    }

    private static boolean isPartnerOf(Request request, Person person) {
        return person.caller().isPartner()
                && person.caller().has(Roles.REQUESTS_READ)
                && person.caller()
                        .organisation()
                        .filter(request.content().organisations()::contains)
                        .isPresent();
    }

    /** @throws HttpProblem 404 for whom the request does not concern */
    public Standing requireAny() {
        if (parties.isEmpty()) {
            throw Problems.notFound();
        }
        return this;
    }

    public boolean has(Party party) {
        return parties.contains(party);
    }

    /** May know all that is coded, and the requester's words. */
    public boolean seesAll() {
        return has(Party.REQUESTER) || brokers();
    }

    public boolean brokers() {
        return has(Party.CONTACT_PERSON) || has(Party.ASSOCIATION_ADMIN) || has(Party.NETWORK_ADMIN);
    }

    /** The caller's own proposal. */
    public Optional<Proposal> proposal() {
        return person.profile().flatMap(request::proposalOf);
    }

    public List<Action> allowedActions() {
        return Arrays.stream(Action.values())
                .filter(action -> partyFor(action).isPresent())
                .toList();
    }

    /** @throws HttpProblem 409 {@code transition-not-allowed} with the actions that are allowed */
    public Act require(Action action, Instant at) {
        Party by = partyFor(action).orElseThrow(() -> refusal(action));
        return new Act(by, person.actor(), at);
    }

    private Optional<Party> partyFor(Action action) {
        return parties.stream()
                .filter(party -> RequestTransitions.allows(request.state(), action, party))
                .filter(party -> makesSense(action, party))
                .findFirst();
    }

    /** Beyond what the table of transitions says. */
    private boolean makesSense(Action action, Party by) {
        RequestContent content = request.content();
        return switch (action) {
            case CHOOSE_EXPERTS -> content.route() == Route.DIRECT;
            case TAKE -> request.takenAt() == null || !person.is(request.broker());
            case CONFIRM -> content.kind().needsIntroduction();
            case ACCEPT, DECLINE -> ownProposal(Proposal::isOpen);
            case ANSWER ->
                !content.kind().needsIntroduction() && ownProposal(own -> own.isAccepted() && !own.isAnswered());
            case CLOSE -> by != Party.EXPERT || ownProposal(Proposal::isAccepted);
            default -> true;
        };
    }

    private boolean ownProposal(Predicate<Proposal> condition) {
        return proposal().filter(condition).isPresent();
    }

    private HttpProblem refusal(Action action) {
        List<String> allowed =
                allowedActions().stream().map(LowerSnakeEnums::write).toList();
        String detail = "The request is %s; %s is not possible for you now."
                .formatted(LowerSnakeEnums.write(request.state()), LowerSnakeEnums.write(action));
        return Problems.builder(RequestProblem.TRANSITION_NOT_ALLOWED, detail)
                .with("state", LowerSnakeEnums.write(request.state()))
                .with("allowedActions", allowed)
                .build();
    }
}
