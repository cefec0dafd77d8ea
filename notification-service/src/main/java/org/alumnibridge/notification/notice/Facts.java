package org.alumnibridge.notification.notice;

import java.time.Instant;
import java.util.List;

/**
 * What a notice is about, in codes: enough to word it without asking anybody.
 *
 * @param country target country, ISO 3166-1
 * @param regions target regions, ISO 3166-2; empty for the whole country
 * @param industries NACE codes
 * @param dueAt until when the person should act, or null
 */
public record Facts(Kind kind, String country, List<String> regions, List<String> industries, Instant dueAt) {

    public Facts {
        regions = regions == null ? List.of() : List.copyOf(regions);
        industries = industries == null ? List.of() : List.copyOf(industries);
    }
}
