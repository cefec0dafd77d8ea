package org.alumnibridge.matching.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.matching.demand.Request;
import org.alumnibridge.matching.reference.Level;

/** Requests for tests. */
public final class Requests {

    public static final UUID REQUESTER = UUID.fromString("01980a10-0000-7000-8000-0000000000aa");

    private Requests() {}

    /** Business contact in Sverdlovsk, iron foundry, certification, German from B2. */
    public static Request foundryInSverdlovsk() {
        return asking("business_contact", "RU", List.of("RU-SVE"), List.of("24.51"), List.of("certification"), b2());
    }

    /** Business contact in Russia, everything else open. */
    public static Request openToAll() {
        return asking("business_contact", "RU", List.of(), List.of(), List.of(), Map.of());
    }

    public static Request inRegions(String... regions) {
        return asking("business_contact", "RU", List.of(regions), List.of(), List.of(), Map.of());
    }

    public static Request inIndustries(String... industries) {
        return asking("business_contact", "RU", List.of(), List.of(industries), List.of(), Map.of());
    }

    public static Request onTopics(String... topics) {
        return asking("business_contact", "RU", List.of(), List.of(), List.of(topics), Map.of());
    }

    public static Request speaking(Map<String, Level> languages) {
        return asking("business_contact", "RU", List.of(), List.of(), List.of(), languages);
    }

    public static Request ofKind(String kind) {
        return asking(kind, "RU", List.of(), List.of(), List.of(), Map.of());
    }

    public static Request havingAsked(UUID... asked) {
        Request open = openToAll();
        return new Request(
                open.id(),
                open.version(),
                open.state(),
                open.kind(),
                open.corridor(),
                open.requester(),
                open.organisations(),
                open.country(),
                open.regions(),
                open.industries(),
                open.topics(),
                open.languages(),
                open.brokers(),
                Set.of(asked));
    }

    private static Map<String, Level> b2() {
        return Map.of("de", Level.B2);
    }

    private static Request asking(
            String kind,
            String country,
            List<String> regions,
            List<String> industries,
            List<String> topics,
            Map<String, Level> languages) {
        return new Request(
                UUID.fromString("01980a10-0000-7000-8000-0000000000e1"),
                2,
                "in_brokerage",
                kind,
                "DE-RU",
                REQUESTER,
                List.of("drmn"),
                country,
                regions,
                industries,
                topics,
                languages,
                List.of(),
                Set.of());
    }
}
