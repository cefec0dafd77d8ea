package org.alumnibridge.request.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.time.Ids;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.DeclineReason;
import org.alumnibridge.request.lifecycle.LanguageNeed;
import org.alumnibridge.request.lifecycle.Party;
import org.alumnibridge.request.lifecycle.Place;
import org.alumnibridge.request.lifecycle.Proposal;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestContent;
import org.alumnibridge.request.lifecycle.RequestKind;
import org.alumnibridge.request.lifecycle.Route;
import org.alumnibridge.request.lifecycle.Step;
import org.alumnibridge.request.lifecycle.Target;
import org.alumnibridge.request.network.Brokerage;

/** Requests in memory, in the states that tests start from. */
public final class RequestFixture {

    /** A Monday. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    public static final UUID REQUESTER = Ids.next();
    public static final UUID LEAD = Ids.next();
    public static final UUID DEPUTY = Ids.next();
    public static final Brokerage SVERDLOVSK = new Brokerage(Ids.next(), LEAD, List.of(LEAD, DEPUTY));

    private RequestFixture() {}

    public static Request inBrokerage() {
        return brokered(Optional.of(SVERDLOVSK));
    }

    public static Request vacant() {
        return brokered(Optional.empty());
    }

    private static Request brokered(Optional<Brokerage> found) {
        Request request = new Request(Ids.next(), content(RequestKind.BUSINESS_CONTACT, Route.BROKERED, 1));
        request.file(by(Party.REQUESTER));
        request.assign(found, Act.ofSystem(MONDAY));
        return request;
    }

    /** A question on the direct route. */
    public static Request question(int expertsWanted) {
        Request request = new Request(Ids.next(), content(RequestKind.QUESTION, Route.DIRECT, expertsWanted));
        request.file(by(Party.REQUESTER));
        return request;
    }

    /** Asks one more expert. */
    public static Proposal asked(Request request) {
        UUID expert = Ids.next();
        request.propose(expert, null, Optional.empty(), by(Party.REQUESTER));
        return request.proposalOf(expert).orElseThrow();
    }

    public static List<Step> accepted(Request request, Proposal proposal) {
        return request.accept(proposal, by(Party.EXPERT));
    }

    public static List<Step> declined(Request request, Proposal proposal, Optional<Brokerage> next) {
        return request.decline(proposal, DeclineReason.NO_TIME, next, by(Party.EXPERT));
    }

    public static Act by(Party party) {
        return new Act(party, Actor.office(party.name()), MONDAY);
    }

    private static RequestContent content(RequestKind kind, Route route, int expertsWanted) {
        return new RequestContent(
                kind,
                route,
                "DE-RU",
                REQUESTER,
                List.of("drmn"),
                new Place("DE", "DE-NW"),
                new Target("RU", List.of("RU-SVE")),
                List.of("24.51"),
                List.of("certification"),
                List.of(new LanguageNeed("de", "B2")),
                expertsWanted,
                "We cast pump housings and look for buyers.");
    }
}
