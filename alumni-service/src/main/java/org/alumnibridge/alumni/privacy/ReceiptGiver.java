package org.alumnibridge.alumni.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whoever holds something of people, by the name in its receipts, and what kinds of things that is. */
enum ReceiptGiver {
    ALUMNI_SERVICE("alumni-service", List.of()),
    REQUEST_SERVICE(
            "request-service", List.of("own_requests", "words_of_requests", "proposals", "engagements", "capacity")),
    MATCHING_SERVICE("matching-service", List.of("pool_entry", "shortlist_places")),
    NOTIFICATION_SERVICE(
            "notification-service", List.of("contact_point", "notices", "preferences", "waiting_mails", "deliveries")),
    KEYCLOAK("keycloak", List.of("account"));

    private final String service;
    private final List<String> kinds;

    ReceiptGiver(String service, List<String> kinds) {
        this.service = service;
        this.kinds = kinds;
    }

    String service() {
        return service;
    }

    /** What it removes; empty for this service, which counts. */
    List<String> kinds() {
        return kinds;
    }

    /** Those who have not given one of these receipts yet. */
    static List<String> missing(Set<String> given) {
        return Arrays.stream(values())
                .map(ReceiptGiver::service)
                .filter(service -> !given.contains(service))
                .toList();
    }

    static Optional<ReceiptGiver> of(String service) {
        return Arrays.stream(values())
                .filter(giver -> giver.service.equals(service))
                .findFirst();
    }
}
