package org.alumnibridge.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Notices about a foundry's request. */
public final class NoticeFixture {

    public static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    private NoticeFixture() {}

    public static Notice to(Audience audience, Category category) {
        return to(audience, category, foundry());
    }

    public static Notice to(Audience audience, Category category, Facts facts) {
        UUID proposal = audience == Audience.EXPERT ? UUID.randomUUID() : null;
        return new Notice(UUID.randomUUID(), category, audience, UUID.randomUUID(), proposal, facts, NOW);
    }

    /** Due late in the evening UTC: the next day in Yekaterinburg. */
    public static Facts foundry() {
        return new Facts(
                Kind.BUSINESS_CONTACT,
                "RU",
                List.of("RU-SVE"),
                List.of("24.51"),
                Instant.parse("2026-03-09T22:00:00Z"));
    }
}
